// What the console says of personal data, in English.
import type {
  privacy as french,
  privacyActions as frenchActions,
  privacyEnums as frenchEnums,
  privacyResources as frenchResources,
} from './fr-privacy.ts';

export const privacy: typeof french = {
  privacy: {
    nobody: 'Erased person',
    onePerson: 'Data of one person',
    email: 'E-mail address',
    search: 'Search',
    held: 'Held about %{email}',
    nothingHeld: 'Nothing is held about this address.',
    decide: 'Answer the person',
    reason: 'Reason',
    reasonFirst: 'Give the reason first: it stays in the audit trail until the erasure.',
    exportTheirs: 'Download a copy',
    eraseTheirs: 'Erase everything',
    eraseConfirm:
      'Everything that is held about %{email} will be erased or made anonymous, but what the law keeps. Nothing can be restored.',
    exportFailed: 'The copy could not be made. Try again later.',
    certificate: 'Certificate of erasure',
    table: 'Data',
    counts: { deleted: 'Deleted', anonymised: 'Anonymous', kept: 'Kept by law', redacted: 'Mentions removed' },
    bounds: '%{least} to %{most} months',
    nobodyAsked: 'No',
    weeksBefore: '%{smart_count} week before |||| %{smart_count} weeks before',
    givenAt: 'Agreed on %{at}',
    takenBackAt: 'Taken back on %{at}',
    rules: {
      accounts: 'Accounts that nobody uses',
      candidates: 'Profiles of candidates without contact',
      submissions: 'Answers to questionnaires',
      invitations: 'Invitations to answer',
      mails: 'Mails sent',
      aiCalls: 'Calls of the artificial intelligence',
    },
    mine: {
      title: 'My personal data',
      help: 'You can get a copy of all that Passerelle holds about you, or ask that it be erased.',
      export: 'Download my data',
      exported: 'The copy is ready',
      consents: 'What you agreed to',
      takeBack: 'Take it back',
      takenBack: 'Taken back',
      erase: 'Ask for the erasure of my data',
      confirm:
        'Your account and all that belongs to it will be erased in 7 days, but what the law keeps. You can change your mind until then.',
      requested: 'Request noted',
      waiting: 'Your data will be erased by %{at}.',
      withdraw: 'I changed my mind',
      withdrawn: 'Request withdrawn',
    },
  },
};

export const privacyActions: typeof frenchActions = {
  approveErasure: {
    label: 'Erase now',
    done: 'The erasure begins',
    confirm:
      'Everything that is held about the person will be erased or made anonymous, but what the law keeps. Nothing can be restored.',
  },
  refuseErasure: { label: 'Refuse', done: 'Request refused' },
};

export const privacyEnums: typeof frenchEnums = {
  DataRequestKind: { EXPORT: 'Copy of data', ERASURE: 'Erasure' },
  DataRequestStatus: { WAITING: 'Waiting', DONE: 'Done', WITHDRAWN: 'Withdrawn', REFUSED: 'Refused' },
  RetentionStatus: { DUE: 'To be erased', WARNED: 'Person asked', RENEWED: 'Kept', ERASED: 'Erased' },
};

export const privacyResources: typeof frenchResources = {
  dataRequests: {
    name: 'Data request |||| Data requests',
    fields: {
      kind: 'Request',
      user: 'Person',
      status: 'State',
      byThemselves: 'Asked by the person',
      requestedBy: 'Asked by',
      requestedAt: 'Asked on',
      'requestedAt.from': 'Asked: from',
      'requestedAt.to': 'Asked: until',
      dueOn: 'Answer by',
      runsAt: 'Will be done on',
      decidedBy: 'Decided by',
      endedAt: 'Closed on',
      reason: 'Reason',
    },
  },
  retentionRules: {
    name: 'Retention period |||| Retention periods',
    fields: {
      id: 'Data',
      months: 'Period (months)',
      bounds: 'Bounds',
      warnWeeks: 'The person is asked',
      erasedCount: 'Erased so far',
      lastRunAt: 'Applied on',
    },
  },
  retentionItems: {
    name: 'Ending period |||| Ending periods',
    fields: {
      whose: 'Person',
      settled: 'Settled',
      rule: 'Data',
      dueOn: 'Erasure on',
      status: 'State',
      warnedAt: 'Person asked on',
      settledAt: 'Settled on',
    },
  },
  consents: {
    name: 'Consent |||| Consents',
    fields: {
      user: 'Person',
      at: 'On',
      given: 'Agreed',
      purpose: 'Purpose',
      text: 'Text shown (version)',
      form: 'Proof',
      email: 'E-mail address',
    },
  },
};
