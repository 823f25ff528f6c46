// The texts of what respondents add and of invitations in English.
import type {
  respondents as french,
  respondentActions as frenchActions,
  respondentResources as frenchResources,
} from './fr-respondents.ts';

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

export const respondentActions: typeof frenchActions = {
  mergeRespondentOptions: { label: 'Merge', done: 'The options are merged' },
  rejectRespondentOptions: { label: 'Set aside', done: 'The option is set aside' },
  reopenRespondentOptions: { label: 'Reconsider', done: 'The option waits for another decision' },
  remindInvited: {
    label: 'Remind',
    done: 'The reminders are on their way',
    confirm: 'Everybody who was invited and has not answered gets a reminder, once a day at most.',
  },
  removeQuestionnaireInvitation: {
    label: 'Remove',
    done: 'The invitation is removed',
    confirm: 'The link will work no more and the address will be forgotten. Answers that were given stay.',
  },
};

export const respondentResources: typeof frenchResources = {
  questionnaireInvitations: {
    name: 'Invitation to answer |||| Invitations to answer',
    fields: {
      email: 'Address',
      status: 'Status',
      anonymous: 'Anonymous',
      mailCount: 'Mails',
      mailedAt: 'Last mail',
      removal: 'Remove',
    },
  },
};
