// Owns the answers people send. Never changes a questionnaire, and never takes two submissions of one address.

import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { countAttempt, type ThrottleRule } from '../../platform/throttle.ts';
import { refer, transaction } from '../../platform/write.ts';
import { type Language, recordConsent } from '../accounts/index.ts';
import { answerIssues } from './answers.rules.ts';
import { notAsked } from './conditions.rules.ts';
import { type AnswerDraft, emailKey, withAddedOptions } from './draft.rules.ts';
import { Questionnaire } from './questionnaire.ts';
import { lastVersion } from './questionnaire-version.ts';
import { takePlace } from './quota.read.ts';
import { Respondent } from './respondent.ts';
import { Answer, Submission, SubmissionSource } from './submission.ts';
import { respondentConsent } from './submissions.consents.ts';
import { SubmissionReceived } from './submissions.events.ts';

const PER_ADDRESS: ThrottleRule = { name: 'submission address', attempts: 30, minutes: 15 };
const MOST_ISSUES = 100;

export interface SentAnswers {
  questionnaireId: string;
  /** Chosen by the sender, once for what is meant to be sent once. */
  idempotencyKey: string;
  language: Language | null;
  email: string | null;
  answers: AnswerDraft[];
  /** A field that people do not see; programs that fill in every field give themselves away. */
  website: string | null;
}

/**
 * Takes the answers to a published questionnaire. The same idempotency key gives the first submission again. Throws
 * TOO_MANY_ATTEMPTS after 30 from an address within 15 minutes, NOT_OPEN, QUOTA_REACHED, ALREADY_ANSWERED for an address that another
 * submission has (case and spaces aside), and whatever does not fit the questions (answers.rules.ts).
 */
export async function submitQuestionnaire(ctx: Context, input: SentAnswers): Promise<Submission> {
  const minutes = await countAttempt(ctx.database, PER_ADDRESS, ctx.address ?? '');
  if (minutes !== null) throw new Problem('TOO_MANY_ATTEMPTS', [], { minutes });
  if (input.website) throw new Problem('INVALID', ['website']);
  try {
    return await transaction(ctx, (tx) => receive(tx, input));
  } catch (error) {
    // The same key or address was stored at the same moment: now it can be seen, and says which of the two it was.
    if (error instanceof Problem && error.issues[0]?.code === 'TAKEN')
      return transaction(ctx, (tx) => receive(tx, input));
    throw error;
  }
}

async function receive(tx: WriteContext, input: SentAnswers): Promise<Submission> {
  const questionnaire = await refer(tx, Questionnaire, input.questionnaireId, ['questionnaireId']);
  const { idempotencyKey } = input;
  const address = input.email === null ? null : emailKey(input.email);
  const first = await tx.em.findOne(Submission, { questionnaire, idempotencyKey });
  if (first) return first;
  questionnaire.expectOpen(tx.now, ['questionnaireId']);
  const version = await lastVersion(tx, questionnaire);
  const sections = withAddedOptions(version.sections, questionnaire.addedOptions);
  const issues = answerIssues(sections, input);
  if (issues.length > 0) throw new Problem(issues.slice(0, MOST_ISSUES));
  if (address !== null && (await tx.em.count(Respondent, { questionnaire, emailKey: address })) > 0)
    throw new Problem('ALREADY_ANSWERED', ['email']);
  await takePlace(tx, questionnaire);

  const email = input.email?.replace(/\s/g, '') ?? null;
  const respondent = email === null ? null : tx.em.create(Respondent, { questionnaire, email, emailKey: address });
  if (respondent) tx.em.persist(respondent);
  const submission = tx.em.create(Submission, {
    questionnaire,
    questionnaireVersion: version,
    respondent,
    notAsked: notAsked(
      sections,
      Map.groupBy(input.answers, ({ questionKey }) => questionKey),
    ),
    idempotencyKey,
    submittedAt: tx.now,
    language: input.language,
    source: SubmissionSource.PUBLIC,
    externalId: null,
    oddities: [],
  });
  tx.em.persist(submission);
  input.answers.forEach((answer, position) => tx.em.persist(tx.em.create(Answer, { submission, position, ...answer })));
  if (email !== null) recordConsent(tx, { to: respondentConsent, email, form: 'submitQuestionnaire' });
  tx.record(SubmissionReceived, { submissionId: submission.id, questionnaireId: questionnaire.id });
  return submission;
}
