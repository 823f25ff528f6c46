import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';
import { Language, User } from '../accounts/index.ts';
import { Questionnaire } from '../submissions/index.ts';

export enum SynthesisMethod {
  AI = 'AI',
  EXTRACTIVE = 'EXTRACTIVE',
}
registerEnumType(SynthesisMethod, {
  name: 'SynthesisMethod',
  description: 'How a synthesis is made.',
  valuesConfig: {
    AI: { description: 'Written by the AI that the operator chose; addresses and names stay here.' },
    EXTRACTIVE: { description: 'Made here, of sentences that respondents wrote, found by the words they share.' },
  },
});

export enum SynthesisStatus {
  DRAFT = 'DRAFT',
  APPROVED = 'APPROVED',
}
registerEnumType(SynthesisStatus, {
  name: 'SynthesisStatus',
  description: 'Whether somebody answers for a synthesis.',
  valuesConfig: {
    DRAFT: { description: 'Nobody has approved it as it stands.' },
    APPROVED: { description: 'Somebody has read and approved it.' },
  },
});

export const ClaimFinding = {
  COUNT_DIFFERS: 'COUNT_DIFFERS',
  UNKNOWN_RESPONSE: 'UNKNOWN_RESPONSE',
  UNSUPPORTED_RESPONSE: 'UNSUPPORTED_RESPONSE',
  NO_RESPONSE: 'NO_RESPONSE',
} as const;
export type ClaimFinding = (typeof ClaimFinding)[keyof typeof ClaimFinding];
registerEnumType(ClaimFinding, {
  name: 'ClaimFinding',
  description: 'What contradicts a claim.',
  valuesConfig: {
    COUNT_DIFFERS: { description: 'It states another number of responses than it rests on.' },
    UNKNOWN_RESPONSE: { description: 'It cites a response that was not among the texts.' },
    UNSUPPORTED_RESPONSE: { description: 'It cites a response that speaks of nothing of the kind.' },
    NO_RESPONSE: { description: 'It rests on no response at all.' },
  },
});

@ObjectType({ description: 'A response that a claim cites.' })
export class Citation {
  @Field(() => Int, { description: 'Its number among the texts, from 1.' }) number!: number;
  @Field(() => ID, { nullable: true, description: 'The submission; null for a number that no text has.' })
  submissionId!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it has words of the claim; null where that cannot be told, as across languages.',
  })
  supported!: boolean | null;
}

@ObjectType({ description: 'Something that a synthesis says.' })
export class SynthesisClaim {
  @Field(() => String, { description: 'What it says.' }) text!: string;
  @Field(() => [Citation], { description: 'The responses it rests on.' }) citations!: Citation[];
  @Field(() => Int, { nullable: true, description: 'How many responses the AI said; null when it said no number.' })
  statedCount!: number | null;
  @Field(() => Int, { description: 'How many responses it rests on, counted here.' }) count!: number;
  @Field(() => [ClaimFinding], { description: 'What contradicts it; empty when nothing does.' })
  findings!: ClaimFinding[];
}

@ObjectType({ description: 'A theme of the responses.' })
export class SynthesisTheme {
  @Field(() => String, { description: 'Its name.' }) title!: string;
  @Field(() => String, { description: 'What is said of it.' }) summary!: string;
  @Field(() => Int, { description: 'How many responses its claims rest on, each once, counted here.' }) count!: number;
  @Field(() => Float, { description: 'Their share of the texts that were read, from 0 to 1.' }) share!: number;
  @Field(() => [SynthesisClaim], { description: 'What is claimed of it.' }) claims!: SynthesisClaim[];
}

const SynthesisTable = defineEntity({
  name: 'Synthesis',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    questionnaire: () => p.manyToOne(Questionnaire),
    method: p.enum(() => SynthesisMethod),
    status: p.enum(() => SynthesisStatus).default(SynthesisStatus.DRAFT),
    language: p.enum(() => Language),
    provider: p.string().length(100).nullable(),
    model: p.string().length(200).nullable(),
    promptVersion: p.string().length(20),
    textCount: p.integer(),
    readCount: p.integer(),
    themes: p.json<SynthesisTheme[]>(),
    editedAt: p.datetime(3).nullable(),
    createdBy: () => p.manyToOne(User).nullable(),
    createdAt: p.datetime(3),
    approvedBy: () => p.manyToOne(User).nullable(),
    approvedAt: p.datetime(3).nullable(),
    version: p.integer().version(),
  },
});

@ObjectType({
  description: 'What the texts of a questionnaire say, theme by theme, each claim with the responses it rests on.',
})
export class Synthesis extends SynthesisTable.class {
  [OptionalProps]?: 'status' | 'version';

  @Field(() => ID, { description: 'Identifies the synthesis.' }) declare id: string;
  @Field(() => Questionnaire, { description: 'Of what.' }) declare questionnaire: Questionnaire;
  @Field(() => SynthesisMethod, { description: 'How it was made.' }) declare method: SynthesisMethod;
  @Field(() => SynthesisStatus, { description: 'Whether somebody answers for it.' }) declare status: SynthesisStatus;
  @Field(() => Language, { description: 'In which language.' }) declare language: Language;
  @Field(() => String, { nullable: true, description: 'Whose AI wrote it; null for one made here.' })
  declare provider: string | null;
  @Field(() => String, { nullable: true, description: 'Which model wrote it; null for one made here.' })
  declare model: string | null;
  @Field(() => String, { description: 'Version of the instructions, or of the method made here.' })
  declare promptVersion: string;
  @Field(() => Int, { description: 'How many responses had texts.' }) declare textCount: number;
  @Field(() => Int, { description: 'How many of them were read: all, unless they are too long together.' })
  declare readCount: number;
  @Field(() => [SynthesisTheme], { description: 'The themes, the one with the most responses first.' })
  declare themes: SynthesisTheme[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody last changed its words; null: as made.' })
  declare editedAt: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  declare approvedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Name of whoever approved it.' }) declare approverName?: string;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
  @Field(() => Boolean, { description: 'Whether the viewer may approve it now.' }) declare viewerCanApprove?: boolean;

  /** Answers for it. Throws ALREADY_APPROVED. */
  approve(by: User, now: Date): void {
    if (this.status === SynthesisStatus.APPROVED) throw new Problem('ALREADY_APPROVED', ['id']);
    this.status = SynthesisStatus.APPROVED;
    this.approvedBy = by;
    this.approvedAt = now;
  }

  /** Changes its words; what it cites stays counted as it is. Whoever approved it did not approve that. */
  reword(themes: SynthesisTheme[], now: Date): void {
    this.themes = themes;
    this.editedAt = now;
    this.status = SynthesisStatus.DRAFT;
    this.approvedBy = null;
    this.approvedAt = null;
  }
}
SynthesisTable.setClass(Synthesis);
