import { job } from '../../platform/jobs/job.ts';
import { closeEnded } from './questionnaire.write.ts';
import { eraseOverdueSubmissions } from './submission-erasure.write.ts';

const GUADELOUPE = 'America/Guadeloupe';

/** Every minute: until then, answers that come too late are refused one by one. */
export const closeEndedQuestionnaires = job<object>('submissions.closeEnded', {
  every: { pattern: '* * * * *', timeZone: GUADELOUPE },
  run: (tx) => closeEnded(tx),
});

/** At night, in rounds, beside those of the rules for all questionnaires. */
export const applyQuestionnaireRetention = job<object>('submissions.applyRetention', {
  every: { pattern: '2-59/5 2-5 * * *', timeZone: GUADELOUPE },
  run: (tx) => eraseOverdueSubmissions(tx),
});
