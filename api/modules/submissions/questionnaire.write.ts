// Owns the life of a questionnaire: what it asks, when it opens and closes. Never touches the answers to it.

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { applyChanges, expectVersion, take } from '../../platform/write.ts';
import type { Localized, QuestionnaireDraft, SectionDraft } from './draft.rules.ts';
import { Questionnaire, QuestionnaireStatus } from './questionnaire.ts';
import { QuestionnaireVersion } from './questionnaire-version.ts';
import {
  QuestionnaireClosed,
  QuestionnaireCreated,
  QuestionnairePublished,
  QuestionnaireUpdated,
} from './submissions.events.ts';

export interface NewQuestionnaire extends QuestionnaireDraft {
  thanks?: Localized | null;
  closesAt?: Date | null;
  quota?: number | null;
  retentionMonths?: number | null;
}

/** Makes a draft, which may be faulty. Throws TAKEN for a slug that another has. */
export async function createQuestionnaire(tx: WriteContext, input: NewQuestionnaire): Promise<Questionnaire> {
  const questionnaire = tx.em.create(Questionnaire, {
    slug: input.slug,
    title: input.title,
    description: input.description,
    thanks: input.thanks ?? null,
    closesAt: null,
    quota: input.quota ?? null,
    retentionMonths: input.retentionMonths ?? null,
    status: QuestionnaireStatus.DRAFT,
    sections: [],
    publishedAt: null,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  questionnaire.define(input.sections);
  questionnaire.closeAt(input.closesAt ?? null, tx.now);
  tx.em.persist(questionnaire);
  tx.record(QuestionnaireCreated, { questionnaireId: questionnaire.id });
  return questionnaire;
}

export interface QuestionnaireChanges {
  id: string;
  version?: number | null;
  slug?: string | null;
  title?: Localized | null;
  description?: Localized | null;
  thanks?: Localized | null;
  closesAt?: Date | null;
  quota?: number | null;
  retentionMonths?: number | null;
  sections?: SectionDraft[] | null;
}

/** Changes a questionnaire; what it asks changes with its next publication, once it was published, and may be faulty until then. */
export async function updateQuestionnaire(
  tx: WriteContext,
  { sections, closesAt, ...input }: QuestionnaireChanges,
): Promise<Questionnaire> {
  const questionnaire = await take(tx, Questionnaire, input.id);
  expectVersion(questionnaire, input.version);
  const required = ['slug', 'title', 'sections'] as const;
  const optional = ['description', 'thanks', 'quota', 'retentionMonths'] as const;
  const given = sections ? input : { ...input, sections };
  applyChanges<Questionnaire, (typeof required)[number] | (typeof optional)[number]>(questionnaire, given, {
    required,
    optional,
  });
  if (closesAt !== undefined) questionnaire.closeAt(closesAt, tx.now);
  if (sections) questionnaire.define(sections);
  if (questionnaire.publishedAt) questionnaire.expectWorded();
  questionnaire.updatedAt = tx.now;
  tx.record(QuestionnaireUpdated, { questionnaireId: questionnaire.id });
  return questionnaire;
}

export async function publishQuestionnaire(tx: WriteContext, input: { id: string }): Promise<Questionnaire> {
  const questionnaire = await take(tx, Questionnaire, input.id);
  if (questionnaire.publish(tx.now)) {
    const number = (await tx.em.count(QuestionnaireVersion, { questionnaire })) + 1;
    const { sections } = questionnaire;
    tx.em.persist(tx.em.create(QuestionnaireVersion, { questionnaire, number, sections, publishedAt: tx.now }));
  }
  tx.record(QuestionnairePublished, { questionnaireId: questionnaire.id });
  return questionnaire;
}

export async function closeQuestionnaire(tx: WriteContext, input: { id: string }): Promise<Questionnaire> {
  const questionnaire = await take(tx, Questionnaire, input.id);
  questionnaire.close(tx.now);
  tx.record(QuestionnaireClosed, { questionnaireId: questionnaire.id });
  return questionnaire;
}

const MOST_AT_ONCE = 100;

/** Closes the questionnaires whose end has come. */
export async function closeEnded(tx: WriteContext): Promise<void> {
  const ended = await tx.em.find(
    Questionnaire,
    { status: QuestionnaireStatus.PUBLISHED, closesAt: { $lte: tx.now } },
    { limit: MOST_AT_ONCE, orderBy: { closesAt: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );
  for (const questionnaire of ended) {
    questionnaire.close(tx.now);
    tx.record(QuestionnaireClosed, { questionnaireId: questionnaire.id });
  }
}
