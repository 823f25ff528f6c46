// What a questionnaire ever asked, over all its versions: the questions in the order of the last one, then those of
// earlier ones that are no longer asked. Pure functions.

import {
  type Localized,
  type QuestionDraft,
  QuestionKind,
  QuestionTopic,
  type SectionDraft,
} from '../submissions/index.ts';
import type { Counted } from './tally.read.ts';

interface OutlineOption {
  readonly key: string;
  readonly label: Localized;
  /** Whether respondents added it. */
  readonly added: boolean;
}

export interface OutlineQuestion {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly label: Localized;
  readonly topic: QuestionTopic | null;
  readonly options: readonly OutlineOption[];
  readonly items: readonly OutlineOption[];
  /** The bounds of each rating, or of a number. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** An option or item that respondents added. */
export interface AddedPart {
  readonly questionKey: string;
  readonly part: 'OPTION' | 'ITEM';
  readonly key: string;
  readonly label: string;
  /** Translated once it is offered. */
  readonly english?: string | null;
}

/** @param versions the sections of each version, the last one first */
export function outlineOf(
  versions: readonly (readonly SectionDraft[])[],
  added: readonly AddedPart[],
): OutlineQuestion[] {
  const asked = versions.flatMap((sections) => sections.flatMap(({ questions }) => questions));
  return [...Map.groupBy(asked, ({ key }) => key)].map(([key, versionsOf]) => {
    const [{ kind, label, topic, minimum, maximum }] = versionsOf as [QuestionDraft];
    // A key that was once of another kind counts as what it is now.
    const same = versionsOf.filter((question) => question.kind === kind);
    const own = added.filter(({ questionKey }) => questionKey === key);
    return {
      key,
      kind,
      label,
      topic,
      minimum,
      maximum,
      options: partsOf(
        same.map(({ options }) => options),
        own,
        'OPTION',
      ),
      items: partsOf(
        same.map(({ items }) => items),
        own,
        'ITEM',
      ),
    };
  });
}

function partsOf(
  lists: readonly (readonly { key: string; label: Localized }[])[],
  added: readonly AddedPart[],
  part: AddedPart['part'],
): OutlineOption[] {
  const parts = new Map<string, OutlineOption>();
  for (const { key, label } of lists.flat()) if (!parts.has(key)) parts.set(key, { key, label, added: false });
  for (const { key, label, english = null, part: of } of added)
    if (of === part && !parts.has(key)) parts.set(key, { key, label: { fr: label, en: english }, added: true });
  return [...parts.values()];
}

/** The question that asks for the role, if there is one. */
export const roleQuestion = (questions: readonly OutlineQuestion[]): OutlineQuestion | undefined =>
  questions.find(({ kind, topic }) => kind === QuestionKind.SINGLE_CHOICE && topic === QuestionTopic.ROLE);

interface Version {
  readonly id: string;
  readonly sections: readonly SectionDraft[];
}

/** How the answers to these versions, the last one first, are counted. */
export function countedAs(versions: readonly Version[]): Counted {
  const questions = outlineOf(
    versions.map(({ sections }) => sections),
    [],
  );
  return {
    singleChoices: questions.filter(({ kind }) => kind === QuestionKind.SINGLE_CHOICE).map(({ key }) => key),
    role: roleQuestion(questions)?.key ?? null,
    addresses: questions.filter(({ kind }) => kind === QuestionKind.EMAIL).map(({ key }) => key),
    unknownTo: versions.flatMap(({ id: versionId, sections }) => {
      const own = new Set(sections.flatMap((section) => section.questions.map(({ key }) => key)));
      return questions.filter(({ key }) => !own.has(key)).map(({ key: questionKey }) => ({ versionId, questionKey }));
    }),
  };
}
