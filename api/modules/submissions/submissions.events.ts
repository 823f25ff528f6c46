import { defineEvent } from '../../platform/events/event.ts';

const changesQuestionnaire = ({ questionnaireId }: { questionnaireId: string }) => ({
  resource: 'questionnaires',
  ids: [questionnaireId],
});

export const QuestionnaireCreated = defineEvent<{ questionnaireId: string }>(
  'QuestionnaireCreated',
  changesQuestionnaire,
);
export const QuestionnaireUpdated = defineEvent<{ questionnaireId: string }>(
  'QuestionnaireUpdated',
  changesQuestionnaire,
);
export const QuestionnairePublished = defineEvent<{ questionnaireId: string }>(
  'QuestionnairePublished',
  changesQuestionnaire,
);
export const QuestionnaireClosed = defineEvent<{ questionnaireId: string }>(
  'QuestionnaireClosed',
  changesQuestionnaire,
);

/** It went with the import that had made it. */
export const QuestionnaireRemoved = defineEvent<{ questionnaireId: string }>(
  'QuestionnaireRemoved',
  changesQuestionnaire,
);

export const SubmissionReceived = defineEvent<{ submissionId: string; questionnaireId: string }>(
  'SubmissionReceived',
  ({ submissionId }) => ({ resource: 'submissions', ids: [submissionId] }),
);

/** Told once for a whole file. `submissionIds` are those of at most 100 of the `count` submissions. */
export const SubmissionsImported = defineEvent<{ questionnaireId: string; count: number; submissionIds: string[] }>(
  'SubmissionsImported',
  ({ submissionIds }) => ({ resource: 'submissions', ids: submissionIds }),
);

/** An import was taken back. */
export const SubmissionsRemoved = defineEvent<{ questionnaireId: string; count: number }>('SubmissionsRemoved', () => ({
  resource: 'submissions',
  ids: [],
}));

const changesImport = ({ submissionImportId }: { submissionImportId: string }) => ({
  resource: 'submissionImports',
  ids: [submissionImportId],
});

export const SubmissionImportStepAsked = defineEvent<{ submissionImportId: string }>(
  'SubmissionImportStepAsked',
  changesImport,
);
export const SubmissionImportChanged = defineEvent<{ submissionImportId: string }>(
  'SubmissionImportChanged',
  changesImport,
);

interface SomeInvitations {
  questionnaireId: string;
  /** At most 100 of them. */
  invitationIds?: string[];
}
const changesInvitations = ({ invitationIds = [] }: SomeInvitations) => ({
  resource: 'questionnaireInvitations',
  ids: invitationIds,
});

/** Invitations wait for their mails. */
export const QuestionnaireInvitationsQueued = defineEvent<SomeInvitations>(
  'QuestionnaireInvitationsQueued',
  changesInvitations,
);

/** All that waited were mailed. */
export const QuestionnaireInvitationsMailed = defineEvent<SomeInvitations>(
  'QuestionnaireInvitationsMailed',
  changesInvitations,
);

export const QuestionnaireInvitationRemoved = defineEvent<{ invitationId: string; questionnaireId: string }>(
  'QuestionnaireInvitationRemoved',
  ({ invitationId }) => ({ resource: 'questionnaireInvitations', ids: [invitationId] }),
);

/** Somebody decided what becomes of options that respondents added: answers may count as another option from now on. */
export const RespondentOptionsDecided = defineEvent<{ questionnaireId: string; questionKey: string }>(
  'RespondentOptionsDecided',
  changesQuestionnaire,
);

/** Their time was over, or the respondent said so: they are gone with whatever was known of the respondents. */
export const SubmissionsErased = defineEvent<{ questionnaireId: string; count: number }>(
  'SubmissionsErased',
  changesQuestionnaire,
);

/** Told once for each portion. `submissionIds` are those of at most 100 of the `count` submissions. */
export const SubmissionsReclassified = defineEvent<{ domain: string | null; count: number; submissionIds: string[] }>(
  'SubmissionsReclassified',
  ({ submissionIds }) => ({ resource: 'submissions', ids: submissionIds }),
  () => null,
);

/** There is more of the domain than one portion. Heard of in the order of the changes that call for it. */
export const ReclassificationDue = defineEvent<{ domain: string | null }>(
  'ReclassificationDue',
  undefined,
  () => 'domains',
);
