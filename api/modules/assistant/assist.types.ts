import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum AssistTask {
  WRITE = 'WRITE',
  SHORTEN = 'SHORTEN',
  CORRECT = 'CORRECT',
  TRANSLATE = 'TRANSLATE',
  CHANGE_TONE = 'CHANGE_TONE',
}
registerEnumType(AssistTask, {
  name: 'AssistTask',
  description: 'What the assistant does with a text.',
  valuesConfig: {
    WRITE: { description: 'Writes it from a few words, or goes on from what there is.' },
    SHORTEN: { description: 'Makes it a third shorter.' },
    CORRECT: { description: 'Corrects spelling, grammar and typography, and nothing else.' },
    TRANSLATE: { description: 'Translates it.' },
    CHANGE_TONE: { description: 'Says the same in another tone.' },
  },
});

export enum AssistTone {
  FORMAL = 'FORMAL',
  WARM = 'WARM',
  SIMPLE = 'SIMPLE',
  ENCOURAGING = 'ENCOURAGING',
}
registerEnumType(AssistTone, {
  name: 'AssistTone',
  description: 'The tone of a text.',
  valuesConfig: {
    FORMAL: { description: 'Formal and courteous.' },
    WARM: { description: 'Warm and friendly.' },
    SIMPLE: { description: 'Short sentences and everyday words.' },
    ENCOURAGING: { description: 'Encouraging.' },
  },
});

export enum AssistContext {
  MAIL = 'MAIL',
  JOB_OFFER = 'JOB_OFFER',
  CANDIDATE = 'CANDIDATE',
  QUESTIONNAIRE = 'QUESTIONNAIRE',
  OTHER = 'OTHER',
}
registerEnumType(AssistContext, {
  name: 'AssistContext',
  description: 'What kind of text it is.',
  valuesConfig: {
    MAIL: { description: 'A mail to one person or to several.' },
    JOB_OFFER: { description: 'The description of a job offer.' },
    CANDIDATE: { description: 'The summary of a candidate.' },
    QUESTIONNAIRE: { description: 'The introduction of a questionnaire.' },
    OTHER: { description: 'Some other professional text.' },
  },
});

export enum AssistWarningCode {
  LOST = 'LOST',
  INVENTED = 'INVENTED',
  CUT = 'CUT',
}
registerEnumType(AssistWarningCode, {
  name: 'AssistWarningCode',
  description: 'What may be wrong with a proposed text.',
  valuesConfig: {
    LOST: { description: 'Something that should have stayed as it was is missing.' },
    INVENTED: { description: 'It names something that was not in the text.' },
    CUT: { description: 'It ends before it is finished.' },
  },
});

@ObjectType({ description: 'What to know of a proposed text before accepting it.' })
export class AssistWarning {
  @Field(() => AssistWarningCode, { description: 'What it is about, for programs.' }) code!: AssistWarningCode;
  @Field(() => String, { description: "The same in words, in the viewer's language." }) message!: string;
  @Field(() => String, { nullable: true, description: 'The part of the text it is about.' }) text!: string | null;
}

@ObjectType({ description: 'What the assistant can do here, as it is configured.' })
export class Assistant {
  @Field(() => Boolean, { description: 'Whether an AI provider writes, shortens, corrects and translates.' })
  writing!: boolean;
  @Field(() => Boolean, { description: 'Whether recordings are transcribed.' }) transcription!: boolean;
  tokensLeftToday?: number;
}
