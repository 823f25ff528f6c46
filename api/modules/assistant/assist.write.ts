// Owns what the assistant makes of people's texts and dictations. Never keeps a text it was asked about, and never waits
// for the AI inside a transaction.

import { ai, estimatedTokens, type Written } from '../../platform/ai/ai.ts';
import type { Context } from '../../platform/context.ts';
import { type Language, say } from '../../platform/i18n.ts';
import { Problem, Refusal } from '../../platform/problem.ts';
import { countAttempt } from '../../platform/throttle.ts';
import { take, transaction } from '../../platform/write.ts';
import type { Language as TextLanguage } from '../accounts/index.ts';
import { User } from '../accounts/index.ts';
import { AssistTask, type AssistWarning, AssistWarningCode } from './assist.types.ts';
import { Dictation, deletionOf } from './dictation.ts';
import { WARNINGS } from './messages.ts';
import { type Assignment, assistPrompt, dictationPrompt, type Prompt } from './prompts.ts';

/** Of one person, texts and dictations together. */
const THROTTLE = { name: 'assistant', attempts: 40, minutes: 10 } as const;
/** Room for models that think before they write; what is not used is given back. */
const THINKING_TOKENS = 2_000;
const LONGEST_NEW_TEXT = 1_500;

export interface Proposal {
  readonly text: string;
  readonly warnings: AssistWarning[];
}

/** Proposes a text. Throws TOO_MANY_REQUESTS, REQUIRED for what the task needs, and the problems of the AI door. */
export async function assistText(
  ctx: Context,
  assignment: Assignment & { names: readonly string[] },
): Promise<Proposal> {
  expectComplete(assignment);
  await expectPatience(ctx);
  return proposalOf(ctx, `assist.${assignment.task}`, assistPrompt(assignment, ctx.language), assignment.names);
}

function expectComplete({ task, text, instructions, tone, targetLanguage }: Assignment): void {
  const missing = [
    ...(task === AssistTask.WRITE ? (instructions ? [] : ['instructions']) : text.trim() ? [] : ['text']),
    ...(task === AssistTask.CHANGE_TONE && !tone ? ['tone'] : []),
    ...(task === AssistTask.TRANSLATE && !targetLanguage ? ['targetLanguage'] : []),
  ];
  if (missing.length > 0) throw new Problem(missing.map((field) => ({ code: 'REQUIRED', path: [field] })));
}

async function expectPatience(ctx: Context): Promise<void> {
  const minutes = await countAttempt(ctx.database, THROTTLE, ctx.viewer.userId ?? ctx.viewer.kind);
  if (minutes !== null) throw new Refusal('TOO_MANY_REQUESTS', [], { minutes });
}

async function proposalOf(
  ctx: Context,
  purpose: string,
  { version, system, prompt }: Prompt,
  names: readonly string[],
): Promise<Proposal> {
  const mostTokens = 2 * estimatedTokens(prompt) + LONGEST_NEW_TEXT + THINKING_TOKENS;
  const written = await ai.write(ctx, { purpose, promptVersion: version, system, prompt, names, mostTokens });
  return { text: written.text, warnings: warningsOf(written, ctx.language) };
}

function warningsOf({ lost, invented, cut }: Written, language: Language): AssistWarning[] {
  const about = (code: 'LOST' | 'INVENTED', texts: readonly string[]): AssistWarning[] =>
    texts.map((text) => ({
      code: AssistWarningCode[code],
      message: say(WARNINGS[code], language, { text }),
      text,
    }));
  return [
    ...about('LOST', lost),
    ...about('INVENTED', invented),
    ...(cut ? [{ code: AssistWarningCode.CUT, message: say(WARNINGS.CUT, language), text: null }] : []),
  ];
}

/** Writes a recording down and keeps the text. Gives null where nothing is said. */
export async function dictate(
  ctx: Context,
  { audio, language }: { audio: Uint8Array; language: TextLanguage },
): Promise<Dictation | null> {
  await expectPatience(ctx);
  const purpose = 'dictation';
  const rawText = await ai.transcribe(ctx, { purpose, audio, language: language.toLowerCase() });
  if (rawText === '') return null;
  return transaction(ctx, async (tx) => {
    const dictation = tx.em.create(Dictation, {
      user: await tx.em.findOneOrFail(User, { id: ctx.viewer.userId ?? '' }),
      rawText,
      improvedText: null,
      language,
      createdAt: tx.now,
      deleteAfter: deletionOf(tx.now),
    });
    tx.em.persist(dictation);
    return dictation;
  });
}

/** Proposes a readable text for what was dictated, and keeps it beside. */
export async function improveDictation(
  ctx: Context,
  { id }: { id: string },
): Promise<{ dictation: Dictation; warnings: AssistWarning[] }> {
  const { rawText, language } = await transaction(ctx, (tx) => take(tx, Dictation, id));
  await expectPatience(ctx);
  const { text, warnings } = await proposalOf(ctx, 'dictation.improve', dictationPrompt(rawText, language), []);
  const dictation = await transaction(ctx, async (tx) => {
    const taken = await take(tx, Dictation, id);
    taken.improvedText = text;
    return taken;
  });
  return { dictation, warnings };
}

/** Forgets a dictation and gives its id. */
export async function deleteDictation(ctx: Context, { id }: { id: string }): Promise<string> {
  return transaction(ctx, async (tx) => {
    tx.em.remove(await take(tx, Dictation, id));
    return id;
  });
}
