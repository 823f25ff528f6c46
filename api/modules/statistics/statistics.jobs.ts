import { eventDefinition } from '../../platform/events/event.ts';
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
/** The resources whose changes may change statistics. */
const MAY_CHANGE = new Set(['submissions', 'institutions']);

/** Counts soon after something happened to a questionnaire: what comes within a second is counted together. */
export function countSoon({ context, hear, log }: ServiceStart): Running {
  const heard = new Set<string>();
  // What came while nobody counted.
  let isAnyDue = true;
  let working: Promise<void> = Promise.resolve();
  let closing = false;
  hear(({ name, payload }) => {
    if (name === StatisticsChanged.name) return;
    const { questionnaireId } = payload as { questionnaireId?: unknown };
    if (typeof questionnaireId === 'string') heard.add(questionnaireId);
    // Told for any number of questionnaires, e.g. of the submissions that a domain's new institution changes.
    else isAnyDue ||= MAY_CHANGE.has(eventDefinition(name)?.changes?.(payload).resource ?? '');
  });
  const countThem = async (): Promise<void> => {
    if (isAnyDue) {
      isAnyDue = false;
      for (const id of await transaction(context(), questionnairesToCount)) heard.add(id);
    }
    const ids = [...heard];
    heard.clear();
    for (const id of ids)
      while (!closing && (await transaction(context(), (tx) => countQuestionnaire(tx, id)))) {
        // A part of a large import at a time: no transaction is long.
      }
  };
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
