// Questionnaires to begin with.

import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import { capQuestionnaire } from './cap-questionnaire.ts';
import type { SectionDraft } from './draft.rules.ts';
import { QuestionnaireSection } from './questionnaire-definition.ts';
import { satisfactionAfterMonths, satisfactionAtTheEnd } from './satisfaction-questionnaires.ts';

export enum QuestionnaireTemplateKey {
  CAP = 'CAP',
  SATISFACTION_HOT = 'SATISFACTION_HOT',
  SATISFACTION_COLD = 'SATISFACTION_COLD',
}
registerEnumType(QuestionnaireTemplateKey, {
  name: 'QuestionnaireTemplateKey',
  description: 'A questionnaire to begin with.',
  valuesConfig: {
    CAP: { description: 'What professionals see of the young people they support into and through training.' },
    SATISFACTION_HOT: { description: 'How satisfied trainees are at the end of a training (Qualiopi).' },
    SATISFACTION_COLD: { description: 'What has become of it some months after a training (Qualiopi).' },
  },
});

@ObjectType({ description: 'A questionnaire to begin with.' })
export class QuestionnaireTemplate {
  @Field(() => QuestionnaireTemplateKey, { description: 'Identifies it.' }) key!: QuestionnaireTemplateKey;
  @Field(() => LocalizedText, { description: 'What it is called.' }) title!: LocalizedText;
  @Field(() => LocalizedText, { nullable: true, description: 'What introduces it.' })
  description!: LocalizedText | null;
  @Field(() => LocalizedText, { nullable: true, description: 'What respondents are told once they have answered.' })
  thanks!: LocalizedText | null;
  @Field(() => [QuestionnaireSection], { description: 'What it asks, in its order.' }) sections!: SectionDraft[];
}

export const questionnaireTemplates: readonly QuestionnaireTemplate[] = [
  { key: QuestionnaireTemplateKey.CAP, thanks: null, ...capQuestionnaire },
  { key: QuestionnaireTemplateKey.SATISFACTION_HOT, ...satisfactionAtTheEnd },
  { key: QuestionnaireTemplateKey.SATISFACTION_COLD, ...satisfactionAfterMonths },
];

export function templateOf(key: QuestionnaireTemplateKey): QuestionnaireTemplate {
  const found = questionnaireTemplates.find((template) => template.key === key);
  if (!found) throw new Error(`There is no template ${key}`);
  return found;
}
