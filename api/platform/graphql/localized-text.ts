// A text in the languages of the platform: French always, English where somebody wrote it. Stored as jsonb {fr, en}.

import { Field, InputType, ObjectType } from 'type-graphql';
import { Text } from './inputs.ts';

@ObjectType({ description: 'A text in the languages of the platform.' })
export class LocalizedText {
  @Field(() => String, { description: 'In French.' }) fr!: string;
  @Field(() => String, {
    nullable: true,
    description: 'In English; null when there is no translation: show the French one.',
  })
  en!: string | null;
}

const LONGEST = 2_000;

@InputType({ description: 'A text in the languages of the platform.' })
export class LocalizedTextInput {
  @Text({ description: `In French, at most ${LONGEST} characters.`, max: LONGEST }) fr!: string;
  @Text({ description: `In English, at most ${LONGEST} characters.`, max: LONGEST, optional: true }) en?: string | null;
}
