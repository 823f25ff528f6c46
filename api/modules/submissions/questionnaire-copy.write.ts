// Owns questionnaires that begin as another: a copy, or a template. Never changes what it copies.

import type { WriteContext } from '../../platform/context.ts';
import { take } from '../../platform/write.ts';
import { type Localized, withAddedOptions } from './draft.rules.ts';
import { type LooseText, wholeText } from './loose-draft.rules.ts';
import { Questionnaire } from './questionnaire.ts';
import { createQuestionnaire } from './questionnaire.write.ts';
import { type QuestionnaireTemplateKey, templateOf } from './questionnaire-template.ts';

/**
 * A draft that asks what the questionnaire asks or, once it is published again, will ask; approved options of respondents
 * are its own. It has no end, and no answers. Throws TAKEN for a slug that another has.
 */
export async function copyQuestionnaire(
  tx: WriteContext,
  input: { id: string; slug: string; title?: LooseText | null },
): Promise<Questionnaire> {
  const original = await take(tx, Questionnaire, input.id);
  const { title, description, thanks, quota, retentionMonths, addedOptions } = original;
  const sections = withAddedOptions(original.draftSections ?? original.sections, addedOptions);
  return createQuestionnaire(tx, {
    slug: input.slug,
    title: input.title ? wholeText(input.title) : ofCopy(title),
    description,
    thanks,
    quota,
    retentionMonths,
    sections,
  });
}

const ofCopy = ({ fr, en }: Localized): Localized => ({ fr: `${fr} (copie)`, en: en && `${en} (copy)` });

/** A draft that asks what the template asks. Throws TAKEN for a slug that another has. */
export async function createQuestionnaireFromTemplate(
  tx: WriteContext,
  input: { template: QuestionnaireTemplateKey; slug: string },
): Promise<Questionnaire> {
  const { title, description, thanks, sections } = templateOf(input.template);
  return createQuestionnaire(tx, { slug: input.slug, title, description, thanks, sections });
}
