import { job } from '../../platform/jobs/job.ts';
import type { Running } from '../../platform/lifecycle.ts';
import type { ServiceStart } from '../../platform/service.ts';
import { transaction } from '../../platform/write.ts';
import { StatisticsChanged } from './statistics.events.ts';
import { questionnairesToCount } from './tally.read.ts';
import { countQuestionnaire } from './tally.write.ts';

/** Every minute: whatever changed is counted, whoever changed it. */
export const countResponses = job<object>('statistics.countResponses', {
  every: { pattern: '* * * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    for (const id of await questionnairesToCount(tx)) await countQuestionnaire(tx, id);
  },
});

const TOGETHER_MS = 1_000;

/** Counts soon after something happened to a questionnaire: what comes within a second is counted together. */
export function countSoon({ context, hear, log }: ServiceStart): Running {
  const heard = new Set<string>();
  let working: Promise<void> = Promise.resolve();
  let closing = false;
  hear(({ name, payload }) => {
    const { questionnaireId } = payload as { questionnaireId?: unknown };
    if (name !== StatisticsChanged.name && typeof questionnaireId === 'string') heard.add(questionnaireId);
  });
  const countThem = async (): Promise<void> => {
    const ids = [...heard];
    heard.clear();
    for (const id of ids)
      while (!closing && (await transaction(context(), (tx) => countQuestionnaire(tx, id)))) {
        // A part of a large import at a time: no transaction is long.
      }
  };
  const countAllDue = async (): Promise<void> => {
    for (const id of await transaction(context(), questionnairesToCount)) heard.add(id);
    await countThem();
  };
  // What came while nobody counted.
  working = countAllDue().catch((error) => log.warn({ err: error }, 'responses were not counted'));
  const timer = setInterval(() => {
    // What fails here is done by the job that looks every minute.
    working = working.then(countThem).catch((error) => log.warn({ err: error }, 'responses were not counted'));
  }, TOGETHER_MS);
  return {
    async close() {
      closing = true;
      clearInterval(timer);
      await working;
    },
  };
}
