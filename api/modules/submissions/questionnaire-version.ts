import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { newId, type WriteContext } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';
import type { SectionDraft } from './draft.rules.ts';
import { Questionnaire } from './questionnaire.ts';
import { QuestionnaireSection } from './questionnaire-definition.ts';

const QuestionnaireVersionTable = defineEntity({
  name: 'QuestionnaireVersion',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    questionnaire: () => p.manyToOne(Questionnaire),
    number: p.integer(),
    sections: p.json<SectionDraft[]>(),
    publishedAt: p.datetime(3),
  },
  uniques: [{ properties: ['questionnaire', 'number'] }],
});

@ObjectType({ description: 'What a questionnaire asked from one publication to the next. It never changes.' })
export class QuestionnaireVersion extends QuestionnaireVersionTable.class {
  @Field(() => ID, { description: 'Identifies the version.' }) declare id: string;
  @Field(() => Int, { description: 'Counts the versions of the questionnaire, from 1.' }) declare number: number;
  @Field(() => [QuestionnaireSection], { description: 'What it asks, in its order.' }) declare sections: SectionDraft[];
  @Field(() => DateTimeScalar, { description: 'When it was published.' }) declare publishedAt: Date;
}
QuestionnaireVersionTable.setClass(QuestionnaireVersion);

/** What the questionnaire asks now. Throws NOT_OPEN for one that was never published. */
export async function lastVersion(tx: WriteContext, questionnaire: Questionnaire): Promise<QuestionnaireVersion> {
  const found = await tx.em.findOne(QuestionnaireVersion, { questionnaire }, { orderBy: { number: 'desc' } });
  if (!found) throw new Problem('NOT_OPEN', ['questionnaireId']);
  return found;
}
