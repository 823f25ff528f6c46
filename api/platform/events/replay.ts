// Has one job run again for the events of a time, by the operator's command. Claims, and keys of mails, make that what
// was done is not done twice.

import type { Command } from '../command.ts';
import { Fault } from '../fault.ts';
import type { JobDefinition } from '../jobs/job.ts';
import { transaction } from '../write.ts';
import { replayEvents } from './delivery.ts';
import { defineEvent } from './event.ts';

/** Kept with the other events, and wakes the relay. */
const EventsReplayed = defineEvent<{ job: string; from: string; to: string; count: number }>('EventsReplayed');

const USAGE = 'JOB --from ISO --to ISO';

export const replayCommand = (definitions: readonly JobDefinition[]): Command => ({
  name: 'events replay',
  usage: USAGE,
  description: 'Has a job run again for the events of a time, at most 30 days ago; what was sent is not sent twice.',
  database: 'current',
  async run({ args, context, say }) {
    const definition = definitions.find(({ name }) => name === args[0]);
    const [from, to] = [instant(args, '--from'), instant(args, '--to')];
    if (!definition?.on)
      throw new Fault(
        `${args[0] ? `No job that events start is named ${args[0]}` : `Usage: events replay ${USAGE}`}. There are ${definitions
          .filter(({ on }) => on)
          .map(({ name }) => name)
          .join(', ')}.`,
      );
    const { name, on } = definition;
    const names = on.map((event) => event.name);
    const replayed = await transaction(await context(), async (tx) => {
      const count = await replayEvents(tx, name, names, from, to);
      tx.record(EventsReplayed, { job: name, from: from.toISOString(), to: to.toISOString(), count });
      return count;
    });
    say(`${name} runs again for ${replayed} event${replayed === 1 ? '' : 's'}.`);
  },
});

function instant(args: readonly string[], option: string): Date {
  const text = args[args.indexOf(option) + 1] ?? '';
  const at = new Date(args.includes(option) ? text : Number.NaN);
  if (Number.isNaN(at.getTime()))
    throw new Fault(`Usage: events replay ${USAGE}, e.g. ${option} 2026-11-21T08:00:00-04:00.`);
  return at;
}
