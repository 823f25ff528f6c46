// Owns the life of trainings. Never touches their sessions (training-session.write.ts).

import type { WriteContext } from '../../platform/context.ts';
import { toMoney } from '../../platform/money.ts';
import { Problem } from '../../platform/problem.ts';
import { applyChanges, expectVersion, refer, take } from '../../platform/write.ts';
import { Organisation } from '../organisations/index.ts';
import { type Modality, Training, TrainingStatus } from './training.ts';
import { TrainingArchived, TrainingCreated, TrainingPublished, TrainingUpdated } from './trainings.events.ts';

interface Price {
  amount: string;
  currency: string;
}

/** What can be said of a training. Omitted = unchanged (or empty when made), null = cleared. */
export interface TrainingDetails {
  slug?: string | null;
  officialCode?: string | null;
  title?: string | null;
  certifying?: boolean | null;
  rncpCode?: string | null;
  certifier?: string | null;
  registeredOn?: string | null;
  objectives?: string[] | null;
  prerequisites?: string | null;
  durationHours?: number | null;
  durationDays?: number | null;
  modality?: Modality | null;
  modalityDetails?: string | null;
  accessDelay?: string | null;
  individualPrice?: Price | null;
  groupPrice?: Price | null;
  teachingMethods?: string | null;
  assessmentMethods?: string | null;
  accessibility?: string | null;
  outcomes?: string | null;
  furtherStudies?: string | null;
  competenceBlocks?: string[] | null;
  providerId?: string | null;
}

export type NewTraining = TrainingDetails & {
  officialCode: string;
  title: string;
  durationHours: number;
  modality: Modality;
};
export type TrainingChanges = TrainingDetails & { id: string; version?: number | null };

const REQUIRED = [
  'slug',
  'officialCode',
  'title',
  'certifying',
  'objectives',
  'durationHours',
  'modality',
  'competenceBlocks',
] as const;
const OPTIONAL = [
  'rncpCode',
  'certifier',
  'registeredOn',
  'prerequisites',
  'durationDays',
  'modalityDetails',
  'accessDelay',
  'teachingMethods',
  'assessmentMethods',
  'accessibility',
  'outcomes',
  'furtherStudies',
] as const;

/**
 * Makes a training that only staff see. Without a slug it gets one from its title. Throws TAKEN for a slug or official
 * code that another has, NOT_FOUND for an unknown provider.
 */
export async function createTraining(tx: WriteContext, input: NewTraining): Promise<Training> {
  const training = tx.em.create(Training, {
    slug: input.slug ?? (await freeSlug(tx, input)),
    officialCode: input.officialCode,
    title: input.title,
    status: TrainingStatus.DRAFT,
    certifying: input.certifying ?? false,
    objectives: input.objectives ?? [],
    durationHours: input.durationHours,
    modality: input.modality,
    competenceBlocks: input.competenceBlocks ?? [],
    ...Object.fromEntries(OPTIONAL.map((field) => [field, input[field] ?? null])),
    individualPrice: priceOf(input.individualPrice),
    groupPrice: priceOf(input.groupPrice),
    provider: await providerOf(tx, input.providerId),
    publishedAt: null,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  tx.em.persist(training);
  tx.record(TrainingCreated, { trainingId: training.id });
  return training;
}

/** Changes a training. Throws CONFLICT, TAKEN, NOT_FOUND, or PRICE_MISSING when one in the catalogue would lose its price. */
export async function updateTraining(tx: WriteContext, input: TrainingChanges): Promise<Training> {
  const training = await take(tx, Training, input.id);
  expectVersion(training, input.version);
  applyChanges<Training, (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]>(training, input, {
    required: REQUIRED,
    optional: OPTIONAL,
  });
  if (input.individualPrice !== undefined) training.individualPrice = priceOf(input.individualPrice);
  if (input.groupPrice !== undefined) training.groupPrice = priceOf(input.groupPrice);
  if (input.providerId !== undefined) training.provider = await providerOf(tx, input.providerId);
  training.expectPrice();
  training.updatedAt = tx.now;
  tx.record(TrainingUpdated, { trainingId: training.id });
  return training;
}

/** Puts a training into the catalogue. Throws ALREADY_PUBLISHED or PRICE_MISSING. */
export async function publishTraining(tx: WriteContext, input: { id: string }): Promise<Training> {
  const training = await take(tx, Training, input.id);
  training.publish(tx.now);
  tx.record(TrainingPublished, { trainingId: training.id });
  return training;
}

/** Takes a training out of the catalogue. Throws ALREADY_ARCHIVED. */
export async function archiveTraining(tx: WriteContext, input: { id: string }): Promise<Training> {
  const training = await take(tx, Training, input.id);
  training.archive(tx.now);
  tx.record(TrainingArchived, { trainingId: training.id });
  return training;
}

const priceOf = (price: Price | null | undefined) => (price ? toMoney(price) : null);

const providerOf = async (tx: WriteContext, id: string | null | undefined) =>
  id ? await refer(tx, Organisation, id, ['providerId']) : null;

/** The title in lower-case letters, digits and hyphens; with the official code when another training has it. */
async function freeSlug(tx: WriteContext, { title, officialCode }: NewTraining): Promise<string> {
  const code = slugOf(officialCode);
  const slug = slugOf(title).slice(0, 80).replace(/-$/, '') || code;
  if (!slug) throw new Problem('REQUIRED', ['slug']);
  return (await tx.em.count(Training, { slug })) === 0 ? slug : `${slug}-${code}`.slice(0, 100).replace(/-$/, '');
}

const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
