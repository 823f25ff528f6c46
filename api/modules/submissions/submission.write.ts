// Owns the answers people send. Never changes a questionnaire, and never takes two submissions of one address or invitation.

import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem, Refusal } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { type Language, recordConsent } from '../accounts/index.ts';
import { answerIssues } from './answers.rules.ts';
import { notAsked, withoutAddress } from './conditions.rules.ts';
import { type AnswerDraft, emailKey, withAddedOptions } from './draft.rules.ts';
import { useInvitation } from './invitation-use.write.ts';
import { addedKeys, collectedOptions } from './option-collection.rules.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { QuestionnaireInvitation } from './questionnaire-invitation.ts';
import { QuestionnaireVersion } from './questionnaire-version.ts';
import { takePlace } from './quota.read.ts';
import { Respondent } from './respondent.ts';
import { asRespondent } from './respondent-context.ts';
import { keepCollected } from './respondent-option.read.ts';
import { type Situation, situationOf } from './sending.read.ts';
import { countTold, expectWelcome, type Welcome } from './sending-limits.ts';
import { Answer, Submission, SubmissionSource } from './submission.ts';
import { withdrawalToken, withdrawalUrl } from './submission-links.ts';
import { respondentConsent } from './submissions.consents.ts';
import { SubmissionReceived } from './submissions.events.ts';

const MOST_ISSUES = 100;

export interface SentAnswers {
  readonly questionnaireId: string;
  /** Chosen by the sender, once for what is meant to be sent once. */
  readonly idempotencyKey: string;
  readonly language: Language | null;
  readonly email: string | null;
  readonly answers: readonly AnswerDraft[];
  /** The version that was shown; the last where nothing is said. */
  readonly versionNumber?: number | null;
  /** The token of a personal link. */
  readonly invitation?: string | null;
  /** The answer to a challenge (submission-proof.ts). */
  readonly proof?: string | null;
  /** When the page was opened. */
  readonly startedAt?: Date | null;
  /** A field that people do not see; programs that fill in every field give themselves away. */
  readonly website?: string | null;
}

/** What the sender gets, and nobody else: with the token the answers can be withdrawn. */
export interface Receipt {
  readonly id: string;
  readonly submittedAt: Date;
  readonly withdrawToken: string;
  readonly withdrawUrl: string;
}

/**
 * Takes the answers to a published questionnaire. The same idempotency key gives the first receipt again, whatever else is
 * sent. Throws what keeps floods out (sending-limits.ts), NOT_OPEN, QUOTA_REACHED, ALREADY_ANSWERED for an address that another submission
 * has (case and spaces aside), INVITATION_UNKNOWN, INVITATION_USED, and whatever does not fit the questions of the version
 * that was shown (answers.rules.ts).
 */
export async function submitQuestionnaire(ctx: Context, input: SentAnswers): Promise<Receipt> {
  let welcome: Welcome;
  try {
    welcome = await expectWelcome(ctx, input);
  } catch (refusal) {
    if (!(refusal instanceof Problem)) throw refusal;
    const known = await transaction(ctx, (tx) => situation(tx, input, null));
    if (!known?.sent) throw refusal;
    return receiptOf(ctx, { ...known.sent, slug: known.questionnaire.slug });
  }
  const store = () =>
    transaction(asRespondent(ctx), (tx) => receive(tx, input, { ...welcome, ctx })).catch((error) =>
      refuse(ctx, error),
    );
  try {
    return await receiptOf(ctx, await store());
  } catch (error) {
    // The same key, address or proof was stored at the same moment: now it can be seen, and says which of them it was.
    if (error instanceof Problem && error.issues[0]?.code === 'TAKEN') return receiptOf(ctx, await store());
    throw error;
  }
}

async function refuse(ctx: Context, error: unknown): Promise<never> {
  const isTold = error instanceof Problem && error.issues[0]?.code === 'ALREADY_ANSWERED';
  if (isTold && ctx.viewer.kind !== 'SYSTEM') await countTold(ctx);
  throw error;
}

const situation = (tx: WriteContext, input: SentAnswers, proof: string | null): Promise<Situation | null> =>
  situationOf(tx, {
    questionnaireId: input.questionnaireId,
    idempotencyKey: input.idempotencyKey,
    versionNumber: input.versionNumber ?? null,
    emailKey: input.email === null ? null : emailKey(input.email),
    proof,
  });

interface Stored extends Pick<Receipt, 'id' | 'submittedAt'> {
  readonly slug: string;
}

/** Made once the answers are stored: it may ask for another connection, and whoever waits for one must not hold one. */
async function receiptOf(ctx: Context, { slug, id, submittedAt }: Stored): Promise<Receipt> {
  const withdrawToken = await withdrawalToken(ctx, id);
  return { id, submittedAt, withdrawToken, withdrawUrl: await withdrawalUrl(ctx, slug, id) };
}

async function receive(
  tx: WriteContext,
  input: SentAnswers,
  { proof, invitationId, ctx: { viewer, address, userAgent } }: Welcome & { ctx: Context },
): Promise<Stored> {
  const found = await situation(tx, input, proof);
  if (!found) throw new Problem('NOT_FOUND', ['questionnaireId']);
  const { questionnaire, version } = found;
  const { slug } = questionnaire;
  if (found.sent) return { ...found.sent, slug };
  questionnaire.expectOpen(tx.now, ['questionnaireId']);
  if (!version) throw new Problem('INVALID', ['versionNumber']);
  if (found.isProofUsed) throw new Refusal('PROOF_INVALID', ['proof']);
  const offered = [...questionnaire.addedOptions, ...found.retired];
  const sections = withAddedOptions(version.sections, offered);
  const issues = answerIssues(sections, { ...input, isInvited: Boolean(input.invitation) });
  if (issues.length > 0) throw new Problem(issues.slice(0, MOST_ISSUES));
  const invitation = input.invitation ? await useInvitation(tx, questionnaire, invitationId) : null;
  await takePlace(tx, questionnaire);
  // Last: whoever asks whether an address has answered shall not learn it without answers of their own being stored.
  if (found.isAnswered) throw new Problem('ALREADY_ANSWERED', ['email']);

  const given = input.email?.replace(/\s/g, '') ?? null;
  const respondent = await respondentOf(tx, questionnaire, given, invitation);
  const submission = tx.em.create(Submission, {
    questionnaire,
    questionnaireVersion: tx.em.getReference(QuestionnaireVersion, version.id),
    respondent,
    notAsked: notAsked(
      // Whoever stays anonymous is not asked for an address.
      input.invitation && !respondent ? withoutAddress(sections) : sections,
      Map.groupBy(input.answers, ({ questionKey }) => questionKey),
      sections,
    ),
    idempotencyKey: input.idempotencyKey,
    proof,
    invitation,
    submittedAt: tx.now,
    language: input.language,
    source: SubmissionSource.PUBLIC,
    externalId: null,
    submissionImport: null,
    oddities: [],
  });
  tx.em.persist(submission);
  const keyed = addedKeys(sections, offered, input.answers);
  input.answers.forEach((answer, position) =>
    tx.em.persist(tx.em.create(Answer, { submission, position, ...answer, addedKey: keyed[position] ?? null })),
  );
  await keepCollected(tx, questionnaire, collectedOptions(sections, input.answers));
  // Who gives an address is known, and so is how they agreed.
  if (given !== null)
    recordConsent(
      { ...tx, viewer, address, userAgent },
      { to: respondentConsent, email: given, form: 'submitQuestionnaire' },
    );
  tx.record(SubmissionReceived, { submissionId: submission.id, questionnaireId: questionnaire.id });
  return { id: submission.id, submittedAt: submission.submittedAt, slug };
}

/** Whose answers they are: the address that was written, or else that of an invitation that is not anonymous. */
async function respondentOf(
  tx: WriteContext,
  questionnaire: Questionnaire,
  given: string | null,
  invitation: QuestionnaireInvitation | null,
): Promise<Respondent | null> {
  const email = given ?? invitation?.email ?? null;
  if (email === null) return null;
  const key = emailKey(email);
  if (given === null && (await tx.em.count(Respondent, { questionnaire, emailKey: key })) > 0)
    throw new Problem('ALREADY_ANSWERED', ['invitation']);
  const respondent = tx.em.create(Respondent, { questionnaire, email, emailKey: key });
  tx.em.persist(respondent);
  return respondent;
}
