/** A response goes from here the moment it is erased: its place by a foreign key, its bits with the next count. */
export const statisticsWithoutPersonalData = {
  tally: 'When a questionnaire was counted, and which groups are large enough.',
  tally_bits: 'Who answered what, by places without a name; counted again without what is erased.',
  tally_chunk: 'What is to be counted again.',
  tally_numbers: 'Numbers that were answered, by places without a name; counted again without what is erased.',
  tally_place: 'The place of a response; goes with it.',
  tally_waiting: 'Which responses are to be counted; goes with them.',
};
