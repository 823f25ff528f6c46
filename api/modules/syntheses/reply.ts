// What the AI answered, read with suspicion: its form, and every claim against the responses that it cites. Pure functions.

import { ClaimFinding, type SynthesisClaim, type SynthesisTheme } from './synthesis.ts';

const MOST = { themes: 12, claims: 8, citations: 2_000, title: 200, text: 2_000 } as const;

export interface WrittenClaim {
  readonly text: string;
  readonly responses: readonly number[];
  readonly count: number | null;
}
export interface WrittenTheme {
  readonly title: string;
  readonly summary: string;
  readonly claims: readonly WrittenClaim[];
}

/** The themes of an answer; null when it is none. */
export function readReply(text: string): WrittenTheme[] | null {
  const json = /\{[\s\S]*\}/.exec(text)?.[0];
  if (!json) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const themes = listIn(value, 'themes', MOST.themes).flatMap((theme): WrittenTheme[] => {
    const title = textIn(theme, 'title', MOST.title);
    const claims = listIn(theme, 'claims', MOST.claims).flatMap((claim): WrittenClaim[] => {
      const said = textIn(claim, 'text', MOST.text);
      const responses = listIn(claim, 'responses', MOST.citations).filter((one) => typeof one === 'number');
      const { count } = claim as { count?: unknown };
      return said ? [{ text: said, responses, count: typeof count === 'number' ? count : null }] : [];
    });
    return title && claims.length > 0 ? [{ title, summary: textIn(theme, 'summary', MOST.text), claims }] : [];
  });
  return themes.length > 0 ? themes : null;
}

const listIn = (value: unknown, field: string, most: number): unknown[] => {
  const list = (value as Record<string, unknown> | null)?.[field];
  return Array.isArray(list) ? list.slice(0, most) : [];
};
const textIn = (value: unknown, field: string, most: number): string => {
  const text = (value as Record<string, unknown> | null)?.[field];
  return typeof text === 'string' ? text.trim().slice(0, most) : '';
};

export interface ReadText {
  readonly submissionId: string;
  /** Its words, reduced to their stems. */
  readonly stems: ReadonlySet<string>;
  /** Whether it is in the language of the synthesis. */
  readonly isSameLanguage: boolean;
}

/** The themes with every claim counted again. `stemsOf` gives the stems of a claim. */
export function checkedThemes(
  themes: readonly WrittenTheme[],
  texts: readonly ReadText[],
  stemsOf: (claim: WrittenClaim) => ReadonlySet<string>,
): SynthesisTheme[] {
  return themes
    .map((theme) => {
      const claims = theme.claims.map((claim) => checkedClaim(claim, texts, stemsOf(claim)));
      return { title: theme.title, summary: theme.summary, ...countOf(claims, texts.length), claims };
    })
    .toSorted((one, other) => other.count - one.count);
}

/**
 * The themes without these submissions: what rests on nothing else is left out, and the rest is counted again.
 * @param texts how many were read
 */
export function withoutSubmissions(
  themes: readonly SynthesisTheme[],
  gone: ReadonlySet<string>,
  texts: number,
): SynthesisTheme[] {
  return themes.flatMap((theme) => {
    const claims = theme.claims.flatMap((claim): SynthesisClaim[] => {
      const citations = claim.citations.filter(({ submissionId }) => submissionId === null || !gone.has(submissionId));
      if (citations.length === claim.citations.length) return [claim];
      const rests = citations.some(({ submissionId }) => submissionId !== null);
      return rests ? [{ ...claim, citations, count: citations.filter(isSound).length }] : [];
    });
    return claims.length > 0 ? [{ ...theme, claims, ...countOf(claims, texts) }] : [];
  });
}

/** On how many responses the claims rest, each once. */
function countOf(claims: readonly SynthesisClaim[], texts: number): { count: number; share: number } {
  const found = new Set(claims.flatMap(({ citations }) => citations.filter(isSound).map(({ number }) => number)));
  return { count: found.size, share: texts === 0 ? 0 : found.size / texts };
}

const isSound = ({ submissionId, supported }: SynthesisClaim['citations'][number]): boolean =>
  submissionId !== null && supported !== false;

function checkedClaim(claim: WrittenClaim, texts: readonly ReadText[], stems: ReadonlySet<string>): SynthesisClaim {
  const citations = [...new Set(claim.responses)].map((number) => {
    const text = Number.isInteger(number) ? texts[number - 1] : undefined;
    const supported = text?.isSameLanguage ? [...stems].some((stem) => text.stems.has(stem)) : null;
    return { number: Math.trunc(number), submissionId: text?.submissionId ?? null, supported: text ? supported : null };
  });
  const count = citations.filter(isSound).length;
  const holds: Record<ClaimFinding, boolean> = {
    COUNT_DIFFERS: claim.count !== null && claim.count !== count,
    UNKNOWN_RESPONSE: citations.some(({ submissionId }) => submissionId === null),
    UNSUPPORTED_RESPONSE: citations.some(({ supported }) => supported === false),
    NO_RESPONSE: count === 0,
  };
  const findings = Object.values(ClaimFinding).filter((finding) => holds[finding]);
  return { text: claim.text, citations, statedCount: claim.count, count, findings };
}
