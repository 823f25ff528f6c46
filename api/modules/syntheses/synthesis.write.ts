// Owns the making of syntheses, their rewording and approval. Never sends a name or an address, never waits for the AI
// inside a transaction, and never believes a count that it has not made itself.

import { ai } from '../../platform/ai/ai.ts';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { countAttempt } from '../../platform/throttle.ts';
import { expectVersion, refer, take, transaction } from '../../platform/write.ts';
import { Language, User } from '../accounts/index.ts';
import { eraseRows } from '../audit/index.ts';
import { Questionnaire } from '../submissions/index.ts';
import { EXTRACTIVE_VERSION, extractThemes, type Sentence, sentencesOf } from './extract.ts';
import { namesIn } from './names.ts';
import { PROMPT_VERSION, synthesisPrompt } from './prompt.ts';
import { checkedThemes, readReply, type WrittenTheme, withoutSubmissions } from './reply.ts';
import { SynthesesChanged } from './syntheses.events.ts';
import { goneAmong } from './syntheses.read.ts';
import { Synthesis, SynthesisMethod, type SynthesisTheme } from './synthesis.ts';
import { knownNames, type RespondentText, stemsOf, textsOf } from './synthesis-texts.read.ts';

const THROTTLE = { name: 'syntheses', attempts: 10, minutes: 60 } as const;
/** What is sent at most; of more texts, every so many-th is. */
const MOST_SIGNS = 80_000;
const ANSWER_TOKENS = 6_000;

export interface SynthesisRequest {
  readonly questionnaireId: string;
  readonly questionKeys: readonly string[] | null;
  readonly method: SynthesisMethod;
  readonly language: Language;
}

/**
 * Makes a synthesis of the texts. Throws NOT_FOUND for whoever may not read them, NO_TEXTS, TOO_MANY_REQUESTS after ten within an hour, AI_UNREADABLE, and the
 * problems of the AI door.
 */
export async function makeSynthesis(ctx: Context, request: SynthesisRequest): Promise<Synthesis> {
  if (!ctx.viewer.may('submissions.read')) throw new Problem('NOT_FOUND', ['questionnaireId']);
  const minutes = await countAttempt(ctx.database, THROTTLE, ctx.viewer.userId ?? '');
  if (minutes !== null) throw new Problem('TOO_MANY_REQUESTS', [], { minutes });
  const { texts, names } = await transaction(ctx, (tx) => materialOf(tx, request));
  const read = request.method === SynthesisMethod.AI ? fitting(texts) : texts;
  const themes = request.method === SynthesisMethod.AI ? await writtenThemes(ctx, request, read, names) : null;
  return transaction(ctx, (tx) => keep(tx, request, { texts, read, themes }));
}

async function materialOf(
  tx: WriteContext,
  { questionnaireId, questionKeys }: SynthesisRequest,
): Promise<{ texts: RespondentText[]; names: string[] }> {
  const { id } = await refer(tx, Questionnaire, questionnaireId, ['questionnaireId']);
  const texts = await textsOf(tx, id, questionKeys);
  if (texts.length === 0) throw new Problem('NO_TEXTS', ['questionnaireId']);
  const said = texts.map(({ text }) => text);
  const addresses = texts.flatMap(({ email }) => email ?? []);
  return { texts, names: [...new Set([...namesIn(said, addresses), ...(await knownNames(tx, said))])] };
}

/** As many texts as can be read at once, from the first to the last. */
function fitting(texts: readonly RespondentText[]): readonly RespondentText[] {
  const signs = texts.reduce((sum, { text }) => sum + text.length, 0);
  const step = signs / MOST_SIGNS;
  return step <= 1 ? texts : texts.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

async function writtenThemes(
  ctx: Context,
  { language }: SynthesisRequest,
  read: readonly RespondentText[],
  names: readonly string[],
): Promise<WrittenTheme[]> {
  const { system, prompt } = synthesisPrompt(
    read.map(({ text }) => text),
    language,
  );
  const { text } = await ai.write(ctx, {
    purpose: 'synthesis',
    promptVersion: PROMPT_VERSION,
    system,
    prompt,
    names,
    mostTokens: ANSWER_TOKENS,
  });
  const themes = readReply(text);
  if (!themes) throw new Problem('AI_UNREADABLE');
  return themes;
}

interface Material {
  readonly texts: readonly RespondentText[];
  readonly read: readonly RespondentText[];
  readonly themes: readonly WrittenTheme[] | null;
}

async function keep(
  tx: WriteContext,
  request: SynthesisRequest,
  { texts, read, themes }: Material,
): Promise<Synthesis> {
  const { language, method } = request;
  const isAi = method === SynthesisMethod.AI;
  const written = themes ?? (await extracted(tx, read, language));
  const claims = written.flatMap((theme) => theme.claims);
  const stems = await stemsOf(tx, [
    ...read.map(({ text }) => ({ text, language })),
    ...claims.map(({ text }) => ({ text, language })),
  ]);
  const places = new Map(claims.map((claim, index) => [claim, read.length + index]));
  const checked = checkedThemes(
    written,
    read.map(({ id, language: own }, index) => ({
      submissionId: id,
      stems: new Set(stems[index]),
      isSameLanguage: own === language,
    })),
    (claim) => new Set(stems[places.get(claim) ?? -1]),
  );
  // Nothing is kept of whoever took the answers back meanwhile.
  const gone = await goneAmong(
    tx,
    read.map(({ id }) => id),
  );
  const synthesis = tx.em.create(Synthesis, {
    questionnaire: await refer(tx, Questionnaire, request.questionnaireId, ['questionnaireId']),
    method,
    language,
    provider: isAi ? tx.config.ai.provider : null,
    model: isAi ? tx.config.ai.model : null,
    promptVersion: isAi ? PROMPT_VERSION : EXTRACTIVE_VERSION,
    textCount: texts.length,
    readCount: read.length,
    themes: withoutSubmissions(checked, gone, read.length),
    editedAt: null,
    createdBy: tx.viewer.userId ? tx.em.getReference(User, tx.viewer.userId) : null,
    createdAt: tx.now,
    approvedBy: null,
    approvedAt: null,
  });
  tx.em.persist(synthesis);
  changed(tx, synthesis);
  return synthesis;
}

/** The local method works in the language of the texts, whatever was asked for. */
async function extracted(
  tx: WriteContext,
  read: readonly RespondentText[],
  language: Language,
): Promise<WrittenTheme[]> {
  const sentences = read.flatMap(({ text, language: own }, index) =>
    sentencesOf(text).map((sentence) => ({ response: index + 1, text: sentence, language: own })),
  );
  const stems = await stemsOf(tx, sentences);
  const said: Sentence[] = sentences.map(({ response, text }, index) => ({
    response,
    text,
    stems: stems[index] ?? [],
  }));
  const themes = extractThemes(said, read.length);
  if (themes.length > 0) return themes;
  // So few texts, or so different ones, that nothing is said twice: then they are their own synthesis.
  const own = read
    .slice(0, 20)
    .map(({ text }, index) => ({ text: text.slice(0, 500), responses: [index + 1], count: 1 }));
  return [
    {
      title: language === Language.EN ? 'What respondents wrote' : 'Ce que les personnes ont écrit',
      summary: '',
      claims: own,
    },
  ];
}

export interface RewordedTheme {
  /** Its place among the themes of the synthesis, from 0. */
  readonly place: number;
  readonly title: string;
  readonly summary: string;
  readonly claims: readonly { readonly place: number; readonly text: string }[];
}

/**
 * Changes words, leaves themes and claims out, or puts them in another order; what they cite stays. It is a draft again.
 * Throws CONFLICT, and INVALID for a place that there is none of.
 */
export async function updateSynthesis(
  tx: WriteContext,
  input: { id: string; version?: number | null; themes: readonly RewordedTheme[] },
): Promise<Synthesis> {
  const synthesis = await take(tx, Synthesis, input.id);
  expectVersion(synthesis, input.version);
  const themes = input.themes.map((theme, index): SynthesisTheme => {
    const known = synthesis.themes[theme.place];
    if (!known) throw new Problem('INVALID', ['themes', String(index), 'place']);
    const claims = theme.claims.map(({ place, text }, at) => {
      const claim = known.claims[place];
      if (!claim) throw new Problem('INVALID', ['themes', String(index), 'claims', String(at), 'place']);
      return { ...claim, text };
    });
    return { ...known, title: theme.title, summary: theme.summary, claims };
  });
  synthesis.reword(themes, tx.now);
  changed(tx, synthesis);
  return synthesis;
}

/** The viewer answers for the synthesis as it stands. Throws ALREADY_APPROVED. */
export async function approveSynthesis(tx: WriteContext, { id }: { id: string }): Promise<Synthesis> {
  const synthesis = await take(tx, Synthesis, id);
  synthesis.approve(tx.em.getReference(User, tx.viewer.userId as string), tx.now);
  changed(tx, synthesis);
  return synthesis;
}

/** Forgets a synthesis, also what it quotes in the audit trail, and gives its id. */
export async function deleteSynthesis(tx: WriteContext, { id }: { id: string }): Promise<string> {
  const synthesis = await take(tx, Synthesis, id);
  changed(tx, synthesis);
  await eraseRows(tx, 'synthesis', [synthesis.id]);
  return synthesis.id;
}

const changed = (tx: WriteContext, { id }: Synthesis): void => tx.record(SynthesesChanged, { synthesisId: id });
