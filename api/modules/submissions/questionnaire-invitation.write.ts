// Owns who is asked by mail to answer, and who is reminded. Each address once a questionnaire; the mails themselves are made
// turn by turn (invitations.jobs.ts), so that no transaction is long.

import type { WriteContext } from '../../platform/context.ts';
import { newId } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { take } from '../../platform/write.ts';
import { type RecipientFinding, readRecipients, UnreadableFile } from '../mail/index.ts';
import { emailKey } from './draft.rules.ts';
import type { INVITATION_FINDINGS } from './messages.ts';
import { Questionnaire } from './questionnaire.ts';
import {
  MOST_MAILS,
  QuestionnaireInvitation,
  QuestionnaireInvitationStatus,
  REMINDER_HOURS,
} from './questionnaire-invitation.ts';
import { Respondent } from './respondent.ts';
import { QuestionnaireInvitationRemoved, QuestionnaireInvitationsQueued } from './submissions.events.ts';

export type InvitationFinding =
  | RecipientFinding
  | {
      readonly code: keyof typeof INVITATION_FINDINGS;
      readonly values: { readonly line: number; readonly value: string };
    };

export interface Invited {
  readonly invited: number;
  /** The lines that invite nobody, and why. */
  readonly findings: readonly InvitationFinding[];
}

/**
 * Invites the people of a list: addresses one after the other, or a CSV with a heading (e-mail, name, language). Lines that
 * are no address, and people who were invited or have answered, are left out and named. The same key gives what it gave
 * before. Throws NOT_OPEN, and the codes of a list that cannot be read (RECIPIENT_FILE_PROBLEMS).
 */
export async function inviteRespondents(
  tx: WriteContext,
  input: { questionnaireId: string; list: string; anonymous: boolean; idempotencyKey: string },
): Promise<Invited> {
  const { anonymous, idempotencyKey } = input;
  const questionnaire = await take(tx, Questionnaire, input.questionnaireId, ['questionnaireId']);
  const before = await tx.em.count(QuestionnaireInvitation, { questionnaire, idempotencyKey });
  if (before > 0) return { invited: before, findings: [] };
  questionnaire.expectOpen(tx.now, ['questionnaireId']);
  const { recipients, findings } = await readList(input.list);
  const keyed = recipients.map((recipient) => ({ ...recipient, key: emailKey(recipient.address) }));
  const among = { questionnaire, emailKey: { $in: keyed.map(({ key }) => key) } };
  const fields = { fields: ['emailKey'], disableIdentityMap: true } as const;
  const invited = new Set((await tx.em.find(QuestionnaireInvitation, among, fields)).map((row) => row.emailKey));
  const answered = new Set((await tx.em.find(Respondent, among, fields)).map((row) => row.emailKey));
  const known = keyed.flatMap(({ key, line, address: value }): InvitationFinding[] => {
    if (answered.has(key)) return [{ code: 'ALREADY_ANSWERED', values: { line, value } }];
    return invited.has(key) ? [{ code: 'ALREADY_INVITED', values: { line, value } }] : [];
  });
  const fresh = keyed.filter(({ key }) => !invited.has(key) && !answered.has(key));
  const ids = fresh.map(() => newId());
  await tx.em.insertMany(
    QuestionnaireInvitation,
    fresh.map(({ key, address, name, language }, index) => ({
      id: ids[index],
      questionnaire: questionnaire.id,
      email: address,
      emailKey: key,
      name,
      language,
      anonymous,
      status: QuestionnaireInvitationStatus.QUEUED,
      mailCount: 0,
      mailedAt: null,
      idempotencyKey,
      reminderKey: null,
      createdAt: tx.now,
    })) as never,
  );
  if (ids.length > 0) recordQueued(tx, questionnaire.id, ids);
  return {
    invited: fresh.length,
    findings: [...findings, ...known].toSorted((one, other) => one.values.line - other.values.line),
  };
}

/** As people copy them from a mail: addresses side by side, or "Ana Martin <ana@example.org>; Bob <bob@example.org>". */
async function readList(list: string) {
  const parts = list.split(/[\s,;]+/).filter(Boolean);
  const isNamed = /<[^<>\s]+@[^<>\s]+>/.test(list);
  const isPlain = !isNamed && parts.every((part) => part.includes('@'));
  const text = isPlain ? parts.join('\n') : isNamed ? namedAddresses(list) : list;
  try {
    const { recipients, findings } = await readRecipients(Buffer.from(text));
    if (!isNamed) return { recipients, findings };
    // The heading is ours.
    return {
      recipients: recipients.map((one) => ({ ...one, line: one.line - 1 })),
      findings: findings.map(({ code, values }) => ({ code, values: { ...values, line: values.line - 1 } })),
    };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Problem(error.code, ['list'], error.values);
    throw error;
  }
}

/** A table of what stands between line ends, semicolons, and commas after an address. */
function namedAddresses(list: string): string {
  const cell = (text: string): string => `"${text.trim().replaceAll('"', '""')}"`;
  const lines = list
    .split(/[\r\n;]+|(?<=>|@[^\s,;<>]+),/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, name = '', address = part] = /^([^<>]*)<([^<>\s]+)>\s*$/.exec(part) ?? [];
      return `${cell(address)},${cell(name.trim().replace(/^"(.*)"$/, '$1'))}`;
    });
  return ['e-mail,nom', ...lines].join('\n');
}

/** Reminds those who have not answered, at most once a day and four times. The same key gives what it gave before. */
export async function remindInvited(
  tx: WriteContext,
  input: { questionnaireId: string; idempotencyKey: string },
): Promise<number> {
  const questionnaire = await take(tx, Questionnaire, input.questionnaireId, ['questionnaireId']);
  const reminderKey = input.idempotencyKey;
  const before = await tx.em.count(QuestionnaireInvitation, { questionnaire, reminderKey });
  if (before > 0) return before;
  questionnaire.expectOpen(tx.now, ['questionnaireId']);
  const reminded = await tx.em.nativeUpdate(
    QuestionnaireInvitation,
    {
      questionnaire,
      status: QuestionnaireInvitationStatus.SENT,
      mailCount: { $lt: MOST_MAILS },
      mailedAt: { $lt: new Date(tx.now.getTime() - REMINDER_HOURS * 3_600_000) },
    },
    { status: QuestionnaireInvitationStatus.QUEUED, reminderKey },
  );
  if (reminded > 0) {
    const some = { fields: ['id'], limit: TOLD_IDS, disableIdentityMap: true } as const;
    const told = await tx.em.find(QuestionnaireInvitation, { questionnaire, reminderKey }, some);
    recordQueued(
      tx,
      questionnaire.id,
      told.map(({ id }) => id),
    );
  }
  return reminded;
}

const TOLD_IDS = 100;

function recordQueued(tx: WriteContext, questionnaireId: string, ids: readonly string[]): void {
  tx.record(QuestionnaireInvitationsQueued, { questionnaireId, invitationIds: ids.slice(0, TOLD_IDS) });
}

/** The link works no more, and the address is forgotten; answers that were given by it stay. */
export async function removeQuestionnaireInvitation(tx: WriteContext, { id }: { id: string }): Promise<string> {
  const invitation = await take(tx, QuestionnaireInvitation, id);
  tx.record(QuestionnaireInvitationRemoved, {
    invitationId: invitation.id,
    questionnaireId: invitation.questionnaire.id,
  });
  tx.em.remove(invitation);
  return invitation.id;
}
