// The hands of the demo: the modules' own commands in one transaction, each as if done on its day and by its person.

import type { House } from '../house.ts';
import type { WriteContext } from '../platform/context.ts';
import { permissionsOfRoles } from '../platform/permissions.ts';
import { Viewer } from '../platform/viewer.ts';
import { transaction } from '../platform/write.ts';
import type { DemoRole } from './accounts.ts';

const DAY_MS = 86_400_000;
// The unit of work compares everything it holds at every flush: small portions keep that cheap.
const PORTION = 20;

export class Making {
  constructor(private readonly tx: WriteContext) {}

  /** The transaction as if so many days ago, as the house or as this person. */
  at(daysAgo: number, viewer: Viewer = this.tx.viewer): WriteContext {
    return { ...this.tx, viewer, now: new Date(this.tx.now.getTime() - daysAgo * DAY_MS) };
  }

  /** The day so many days from today, "YYYY-MM-DD". */
  day(fromToday: number): string {
    return new Date(this.tx.now.getTime() + fromToday * DAY_MS).toISOString().slice(0, 10);
  }

  /** Does it for each, in order, and gives the results. What a step makes can be taken up by the next only after `write`. */
  async each<T, R>(list: readonly T[], step: (entry: T, index: number) => Promise<R>): Promise<R[]> {
    const results: R[] = [];
    for (const [index, entry] of list.entries()) {
      results.push(await step(entry, index));
      if (index % PORTION === PORTION - 1 || index === list.length - 1) {
        await this.write();
        this.tx.em.clear();
      }
    }
    return results;
  }

  /** Writes what was made so far, so that commands find it. */
  write(): Promise<void> {
    return this.tx.em.flush();
  }
}

export const inOneTransaction = <T>(house: House, make: (making: Making) => Promise<T>): Promise<T> =>
  transaction(house.context(), (tx) => make(new Making(tx)));

/** The account of this role as it acts when signed in. */
export const signedInAs = (role: DemoRole, userId: string): Viewer =>
  new Viewer('USER', userId, null, [role], permissionsOfRoles([role]));
