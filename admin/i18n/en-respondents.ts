// The texts of what respondents add and of invitations in English.
import type { respondents as french } from './fr-respondents.ts';

export const respondents: typeof french = {
  options: 'Added options',
  noOptions: 'Nobody has added an option beside those of the questionnaire yet.',
  nothingWaits: 'No option waits for a decision.',
  help: 'What people wrote beside "Other". Wordings that are alike stand together. An option that is offered is shown to the next people; one that is merged counts as another. Answers keep what was written.',
  like: 'Like "%{name}"',
  answers: '%{smart_count} answer |||| %{smart_count} answers',
  offer: 'Offer this option',
  offerTitle: 'Offer this option to the next people',
  offerOthers: 'Counted as it: %{names}',
  offered: 'The option is offered',
  labelFr: 'Label in French',
  labelEn: 'Label in English',
  target: 'Count as',
  decided: 'Decided',
  invite: 'Invite people to answer',
  invited: 'Invited people',
  nobodyInvited: 'Nobody is invited yet: paste addresses above.',
  answeredOf:
    '%{answered} of %{all} invited person has answered (%{share}). |||| %{answered} of %{all} invited people have answered (%{share}).',
  everybody: 'All',
  show: 'Show',
  remind: 'Remind %{smart_count} person |||| Remind %{smart_count} people',
  nobodyToRemind:
    'Nobody to remind for now: everybody has answered, was mailed less than 20 hours ago, or was mailed five times.',
  invitedCount: '%{smart_count} person invited |||| %{smart_count} people invited',
  onlyOpen: 'Publish the questionnaire to invite people to it.',
  list: 'E-mail addresses',
  listHelp: 'One address a line, or a CSV table whose heading names the columns: e-mail, name, language.',
  readFile: 'Read a CSV file',
  anonymous: 'Anonymous answers',
  anonymousHelp:
    'You will see who has answered, never who answers what. Without it, answers are connected with the address.',
  send: 'Send the invitations',
};
