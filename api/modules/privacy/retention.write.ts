// Owns how long things are held: the rules, the question before the end, and the end. Never erases what is not overdue
// when its turn comes, and never before a person who can be asked had the time to answer.

import type { WriteContext } from '../../platform/context.ts';
import { say } from '../../platform/i18n.ts';
import { lockErasures } from '../../platform/personal-data/erase.ts';
import { type Clocked, clocks, dueOn, dueRows, renew } from '../../platform/personal-data/retention.ts';
import { Problem } from '../../platform/problem.ts';
import { expectVersion, take } from '../../platform/write.ts';
import { Language, recordConsent, User } from '../accounts/index.ts';
import { eraseRows } from '../audit/index.ts';
import { queueMail } from '../mail/index.ts';
import { erasePersonalData } from './erasure.write.ts';
import { keepUrl } from './keep-link.ts';
import { keepingConsent } from './privacy.consents.ts';
import { RetentionApplied, RetentionRenewed, RetentionRuleChanged } from './privacy.events.ts';
import { retentionMail } from './privacy.mails.ts';
import { notLookedAfter } from './privacy.read.ts';
import { RetentionItem, RetentionRule, RetentionStatus } from './retention.ts';
import { WHAT } from './retention-texts.ts';
import { personOfAccount } from './whose.ts';

/** How many rows one round takes of each rule. */
const BATCH = 100;
const DAY = 86_400_000;

/** Makes the rules of clocks that are new, and brings their bounds up to date. */
export async function keepRules(tx: WriteContext): Promise<void> {
  for (const [id, { data, clock }] of clocks()) {
    const rule = await tx.em.findOne(RetentionRule, { id });
    const declared = {
      leastMonths: clock.between[0],
      mostMonths: clock.between[1],
      warnWeeks: clock.warnWeeks,
      source: data.retention.source,
    };
    if (rule) tx.em.assign(rule, rule.changed ? declared : { ...declared, months: clock.months });
    else
      tx.em.persist(
        tx.em.create(RetentionRule, {
          id,
          months: clock.months,
          ...declared,
          changed: false,
          lastRunAt: null,
          updatedAt: tx.now,
        }),
      );
  }
}

/** Throws OUT_OF_BOUNDS beyond what the law allows, CONFLICT for an outdated version. */
export async function updateRetentionRule(
  tx: WriteContext,
  input: { id: string; months: number; version?: number | null },
): Promise<RetentionRule> {
  const rule = await take(tx, RetentionRule, input.id);
  expectVersion(rule, input.version);
  const { leastMonths: least, mostMonths: most } = rule;
  if (input.months < least || input.months > most) throw new Problem('OUT_OF_BOUNDS', ['months'], { least, most });
  rule.months = input.months;
  rule.changed = true;
  rule.updatedAt = tx.now;
  tx.record(RetentionRuleChanged, { retentionRuleId: rule.id, months: rule.months });
  return rule;
}

/** One round: asks those whose time is ending, erases what is overdue. Gives whether there may be more to do. */
export async function applyRetention(tx: WriteContext): Promise<boolean> {
  await lockErasures(tx);
  let more = false;
  for (const [id, clocked] of clocks()) {
    const rule = await tx.em.findOne(RetentionRule, { id });
    if (!rule) continue;
    const asked = rule.warnWeeks === null ? 0 : await askFirst(tx, rule, clocked);
    const erased = rule.warnWeeks === null ? await eraseOverdue(tx, rule, clocked) : await settle(tx, rule, clocked);
    rule.lastRunAt = tx.now;
    rule.erasedCount += erased;
    if (erased + asked > 0) tx.record(RetentionApplied, { retentionRuleId: id, erased, warned: asked });
    more ||= asked === BATCH || erased === BATCH;
  }
  return more;
}

async function eraseOverdue(tx: WriteContext, rule: RetentionRule, clocked: Clocked): Promise<number> {
  const rows = await dueRows(tx, clocked, rule.months, tx.now, BATCH);
  await eraseRows(
    tx,
    clocked.data.table,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

/** Notes what is ending within the weeks of the warning, and asks the people. */
async function askFirst(tx: WriteContext, rule: RetentionRule, clocked: Clocked): Promise<number> {
  const warning = (rule.warnWeeks ?? 0) * 7 * DAY;
  const soon = new Date(tx.now.getTime() + warning);
  const rows = await dueRows(tx, clocked, rule.months, soon, BATCH, notLookedAfter(rule.id));
  for (const row of rows) {
    // Somebody who is asked has the whole time to answer, even where the row is overdue already.
    const answerBy = soon.toISOString().slice(0, 10);
    const item = tx.em.create(RetentionItem, {
      rule,
      rowId: row.id,
      status: row.address ? RetentionStatus.WARNED : RetentionStatus.DUE,
      dueOn: row.address && row.dueOn < answerBy ? answerBy : row.dueOn,
      warnedAt: row.address ? tx.now : null,
      settledAt: null,
      createdAt: tx.now,
    });
    tx.em.persist(item);
    if (!row.address) continue;
    const account = await tx.em.findOne(User, { email: row.address.toLowerCase() });
    const language = account?.language ?? Language.FR;
    await queueMail(tx, {
      key: `${retentionMail.name}:${item.id}`,
      template: retentionMail,
      to: { address: row.address, name: row.name, language, user: account },
      values: {
        name: row.name ?? '',
        what: say(WHAT[rule.id] ?? WHAT.other, language),
        dueOn: item.dueOn,
        link: await keepUrl(tx, item.id),
      },
    });
  }
  return rows.length;
}

/** Erases those of the noted rows whose day has come, unless their clock has begun again since. */
async function settle(tx: WriteContext, rule: RetentionRule, clocked: Clocked): Promise<number> {
  const items = await tx.em.find(
    RetentionItem,
    { rule, status: { $in: [RetentionStatus.DUE, RetentionStatus.WARNED] }, dueOn: { $lte: dayOf(tx.now) } },
    { orderBy: { dueOn: 'ASC', id: 'ASC' }, limit: BATCH },
  );
  const overdue: string[] = [];
  for (const item of items) {
    const end = await dueOn(tx, clocked, rule.months, item.rowId);
    item.settledAt = tx.now;
    item.status = end !== null && end > dayOf(tx.now) ? RetentionStatus.RENEWED : RetentionStatus.ERASED;
    if (item.status === RetentionStatus.ERASED && end !== null) overdue.push(item.rowId);
  }
  if (clocked.clock.wholePerson)
    for (const accountId of overdue) await erasePersonalData(tx, await personOfAccount(tx, accountId));
  else await eraseRows(tx, clocked.data.table, overdue);
  return overdue.length;
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** The person says by the mail's link that it may be kept: the clock begins again. Nothing happens a second time. */
export async function keepForLonger(tx: WriteContext, item: RetentionItem, email: string | null): Promise<void> {
  const clocked = clocks().get(item.rule.id);
  if (!clocked || item.status !== RetentionStatus.WARNED) return;
  await renew(tx, clocked, item.rowId);
  item.status = RetentionStatus.RENEWED;
  item.settledAt = tx.now;
  recordConsent(tx, { to: keepingConsent, email, form: 'retentionMail' });
  tx.record(RetentionRenewed, { retentionItemId: item.id });
}

/** The person says that it need not be kept: it is erased in the next round. */
export function eraseSooner(tx: WriteContext, item: RetentionItem): void {
  if (item.status === RetentionStatus.WARNED) item.dueOn = dayOf(tx.now);
}
