// The texts of syntheses in English.
import type { syntheses as french, synthesisEnums as frenchEnums } from './fr-syntheses.ts';

export const syntheses: typeof french = {
  title: 'Synthesis',
  make: 'Make a synthesis',
  method: 'Method',
  go: 'Read the responses',
  which: 'Synthesis shown',
  none: 'No synthesis has been made yet.',
  noAi: 'No AI is configured: the synthesis is made here, of the sentences of the responses.',
  aiHelp:
    'The texts go to the AI without names and addresses. Every claim cites its responses, and the numbers are counted again here. The result stays a draft until somebody approves it.',
  localHelp: 'Nothing leaves this place: the themes are words that several people use, with their sentences.',
  aiText: 'Text written by an AI',
  byAi: 'Written %{at} by %{model}, instructions %{version}.',
  byHouse: 'Made here %{at}, method %{version}.',
  edited: 'Edited %{at}.',
  approvedBy: 'Approved by %{name} %{at}.',
  read: '%{read} responses read of %{all} that have a text.',
  doubtful: 'One claim does not agree with the responses. |||| %{smart_count} claims do not agree with the responses.',
  share: '%{count} response, %{share}% |||| %{count} responses, %{share}%',
  restsOn: 'From %{count} response: |||| From %{count} responses:',
  more: 'and %{smart_count} more |||| and %{smart_count} more',
  response: 'Response %{number}',
  unsupportedResponse: 'Response %{number}, which does not speak of it',
  unknown: 'No response has this number',
  finding: {
    COUNT_DIFFERS: 'States %{stated}, but %{count} counted here.',
    UNKNOWN_RESPONSE: 'Cites a response that does not exist.',
    UNSUPPORTED_RESPONSE: 'Cites a response that speaks of nothing of the kind.',
    NO_RESPONSE: 'Rests on no response.',
  },
  edit: 'Edit',
  approve: 'Approve',
  saved: 'Synthesis saved, to be approved',
  approved: 'Synthesis approved',
  deleted: 'Synthesis deleted',
  deleteConfirm: 'This synthesis will be forgotten. The responses stay.',
  themeTitle: 'Theme',
  themeSummary: 'Summary',
  claim: 'Claim',
  leaveOutClaim: 'Leave out the claim "%{text}"',
  leaveOutTheme: 'Leave out this theme',
};

export const synthesisEnums: typeof frenchEnums = {
  SynthesisMethod: { AI: 'By the AI', EXTRACTIVE: 'Here, without AI' },
  SynthesisStatus: { DRAFT: 'Draft', APPROVED: 'Approved' },
};
