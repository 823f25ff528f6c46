import { isDeepStrictEqual } from 'node:util';
import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';
import { definitionIssues, emptyTexts } from './definition.rules.ts';
import type { Localized, SectionDraft } from './draft.rules.ts';
import { AddedOption, QuestionnaireSection } from './questionnaire-definition.ts';

export enum QuestionnaireStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  CLOSED = 'CLOSED',
}
registerEnumType(QuestionnaireStatus, {
  name: 'QuestionnaireStatus',
  description: 'Where a questionnaire stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written; hidden from the public.' },
    PUBLISHED: { description: 'Takes answers from anyone who has its address.' },
    CLOSED: { description: 'Can be seen and takes no answers.' },
  },
});

const MOST_ISSUES = 20;

const QuestionnaireTable = defineEntity({
  name: 'Questionnaire',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    slug: p.string().length(60).unique(),
    title: p.json<Localized>(),
    description: p.json<Localized>().nullable(),
    status: p.enum(() => QuestionnaireStatus).default(QuestionnaireStatus.DRAFT),
    sections: p.json<SectionDraft[]>(),
    draftSections: p.json<SectionDraft[]>().nullable(),
    addedOptions: p.json<AddedOption[]>().default([]),
    thanks: p.json<Localized>().nullable(),
    closesAt: p.datetime(3).nullable(),
    quota: p.integer().nullable(),
    retentionMonths: p.integer().nullable(),
    publishedAt: p.datetime(3).nullable(),
    openedAt: p.datetime(3).nullable().hidden(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'A set of questions that the public answers, one answer per e-mail address.' })
export class Questionnaire extends QuestionnaireTable.class {
  [OptionalProps]?:
    | 'version'
    | 'status'
    | 'draftSections'
    | 'addedOptions'
    | 'thanks'
    | 'closesAt'
    | 'quota'
    | 'retentionMonths'
    | 'openedAt'
    | 'submissionCount';

  @Field(() => ID, { description: 'Identifies the questionnaire.' }) declare id: string;
  @Field(() => String, { description: 'Its name in the address of its public page, /q/<slug>.' }) declare slug: string;
  @Field(() => LocalizedText, { description: 'What it is called.' }) declare title: Localized;
  @Field(() => LocalizedText, { nullable: true, description: 'What introduces it.' })
  declare description: Localized | null;
  @Field(() => QuestionnaireStatus, { description: 'Where it stands.' }) declare status: QuestionnaireStatus;
  @Field(() => [QuestionnaireSection], {
    description: 'What it asks, in its order: its last version, or what will be its first, which may still be faulty.',
  })
  declare sections: SectionDraft[];
  @Field(() => [QuestionnaireSection], {
    nullable: true,
    description:
      'What its next version will ask, which may still be faulty; null when nothing changed since the last, or for the public.',
  })
  declare draftSections: SectionDraft[] | null;
  @Field(() => [AddedOption], {
    description: 'Options that respondents added and an administrator approved, offered beside those of the sections.',
  })
  declare addedOptions: AddedOption[];
  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What respondents are told once they have answered; null for what the page says of itself.',
  })
  declare thanks: Localized | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it closes by itself; null when somebody closes it.',
  })
  declare closesAt: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many submissions it takes at most; imported ones count, and are never refused.',
  })
  declare quota: number | null;
  @Field(() => Boolean, { description: 'Whether it has as many submissions as it takes, so that it takes no more.' })
  declare quotaReached?: boolean;
  @Field(() => Int, {
    nullable: true,
    description:
      'After how many months each submission is erased, where this is sooner than for all questionnaires; null for these.',
  })
  declare retentionMonths: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first published; null before.' })
  declare publishedAt: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the version that `sections` are; null before the first. Sent with the answers to them.',
  })
  declare publishedVersionNumber?: number | null;
  @Field(() => Boolean, { description: 'Whether the viewer may change it.' }) declare viewerCanUpdate?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may publish it now.' }) declare viewerCanPublish?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may close it now.' }) declare viewerCanClose?: boolean;
  @Field(() => Int, { description: 'How many submissions it has; 0 for whoever may not read them.' })
  declare submissionCount?: number;

  /** Replaces what it asks, or what its next version will once it was published; faults are for `publish` to refuse. */
  define(sections: SectionDraft[]): void {
    if (this.publishedAt) this.draftSections = isDeepStrictEqual(this.sections, sections) ? null : sections;
    else this.sections = sections;
  }

  /** Throws what is unfinished in the wording around its questions, which the public reads as soon as it is changed. */
  expectWorded(): void {
    const { description, thanks } = this;
    const issues = emptyTexts({ description, thanks }, []);
    if (issues.length > 0) throw new Problem(issues);
  }

  /**
   * Opens it, for the first time or again, with what was drafted meanwhile. Says whether what it asks is new. Throws
   * ALREADY_PUBLISHED when it is open and nothing was drafted, EMPTY without a question, what is wrong with the sections
   * (definition.rules.ts), or PAST when it would close at once.
   */
  publish(now: Date): boolean {
    const isNew = !this.publishedAt || this.draftSections !== null;
    if (this.status === QuestionnaireStatus.PUBLISHED && !isNew) throw new Problem('ALREADY_PUBLISHED', ['id']);
    const sections = this.draftSections ?? this.sections;
    if (!sections.some(({ questions }) => questions.length > 0)) throw new Problem('EMPTY', ['sections']);
    // What was published before stays as sound as the rules of its time asked.
    const issues = isNew ? definitionIssues(sections) : [];
    if (issues.length > 0) throw new Problem(issues.slice(0, MOST_ISSUES));
    this.expectWorded();
    if (this.hasEnded(now)) throw new Problem('PAST', ['closesAt']);
    this.sections = sections;
    this.draftSections = null;
    if (this.status !== QuestionnaireStatus.PUBLISHED) this.openedAt = now;
    this.status = QuestionnaireStatus.PUBLISHED;
    this.publishedAt ??= now;
    this.updatedAt = now;
    return isNew;
  }

  /** Sets, or clears, when it closes by itself. Throws PAST for a time that has been. */
  closeAt(time: Date | null, now: Date): void {
    if (time?.getTime() === this.closesAt?.getTime()) return;
    this.closesAt = time;
    if (this.hasEnded(now)) throw new Problem('PAST', ['closesAt']);
  }

  /** Takes no more answers. Throws NOT_OPEN unless it is published. */
  close(now: Date): void {
    if (this.status !== QuestionnaireStatus.PUBLISHED) throw new Problem('NOT_OPEN', ['id']);
    this.status = QuestionnaireStatus.CLOSED;
    this.updatedAt = now;
  }

  /** Throws NOT_OPEN unless it is published, also between its end and the moment it is closed. */
  expectOpen(now: Date, path: readonly string[]): void {
    if (this.status !== QuestionnaireStatus.PUBLISHED || this.hasEnded(now)) throw new Problem('NOT_OPEN', path);
  }

  private hasEnded(now: Date): boolean {
    return this.closesAt !== null && this.closesAt <= now;
  }
}
QuestionnaireTable.setClass(Questionnaire);
