import { webhookEvent } from '../webhooks/index.ts';
import { Submission } from './submission.ts';
import { SubmissionReceived } from './submissions.events.ts';

export const submissionWebhooks = [
  webhookEvent('submission.received', {
    on: [SubmissionReceived],
    purpose: { fr: 'Quelqu’un répond à un questionnaire', en: 'Somebody answers a questionnaire' },
    permission: 'submissions.read',
    entity: Submission,
    fields: {
      submissionId: {
        meaning: { fr: 'La réponse', en: 'The submission' },
        example: '0199c1d0-4f2a-7c8b-9e6d-1a3b5c7d9e01',
      },
      questionnaireId: {
        meaning: { fr: 'Le questionnaire', en: 'The questionnaire' },
        example: '0199c1d1-8d3c-7e5f-b2a4-6c8e0f1a3b52',
      },
    },
    subjectId: ({ submissionId }) => submissionId,
    facts: ({ id, questionnaire }) => ({ submissionId: id, questionnaireId: questionnaire.id }),
  }),
];
