// Brings a catalogue file into the trainings, through the commands and within the limits of the API, in the caller's one
// transaction: every row or none. The file prevails over what is there; what it does not name stays as it is.

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { Fault } from '../../platform/fault.ts';
import { inputIssues, MoneyInput } from '../../platform/graphql/inputs.ts';
import { type Sentence, say } from '../../platform/i18n.ts';
import { toMoney } from '../../platform/money.ts';
import { GENERIC_PROBLEMS, type Issue, Problem } from '../../platform/problem.ts';
import { parseTrainingsCatalogue, type TrainingDraft } from './catalogue-file.ts';
import { describeFinding, UnreadableCatalogue } from './catalogue-findings.ts';
import { CATALOGUE_IMPORT, TRAINING_PROBLEMS } from './messages.ts';
import { CreateTrainingInput } from './training.inputs.ts';
import { Modality, Training, TrainingStatus } from './training.ts';
import { archiveTraining, createTraining, publishTraining, updateTraining } from './training.write.ts';

type Details = Omit<TrainingDraft, 'status' | 'modality'> & { modality: Modality };

/** The fields of a training by the names they have in the file, for the report. */
const FILE_FIELDS: Readonly<Record<keyof Details, string>> = {
  slug: 'slug',
  officialCode: 'code_officiel',
  title: 'titre',
  certifying: 'certifiante',
  rncpCode: 'rncp',
  certifier: 'certificateur',
  registeredOn: 'date_enregistrement',
  objectives: 'objectifs',
  prerequisites: 'prerequis',
  durationHours: 'duree_heures',
  durationDays: 'duree_jours',
  modality: 'modalites',
  modalityDetails: 'modalites',
  accessDelay: 'delais_acces',
  individualPrice: 'prix_individuel_eur',
  groupPrice: 'prix_groupe_eur',
  teachingMethods: 'methodes_mobilisees',
  assessmentMethods: 'modalites_evaluation',
  accessibility: 'accessibilite_psh',
  outcomes: 'debouches',
  furtherStudies: 'passerelles',
  competenceBlocks: 'blocs_competences',
};
const fields = Object.keys(FILE_FIELDS) as (keyof Details)[];

export interface CatalogueImport {
  readonly read: number;
  readonly added: number;
  readonly published: number;
  readonly archived: number;
  readonly unchanged: number;
  /** What was changed in the trainings that were there, one line each. */
  readonly changes: readonly string[];
  /** What was odd in the file or could not be followed, one line each. */
  readonly oddities: readonly string[];
}

/** One row of the file beside the training it is about. */
interface Row {
  readonly number: number;
  readonly status: TrainingDraft['status'];
  readonly details: Details;
  training: Training | undefined;
}

/** Throws a Fault with every reason why the file is refused. */
export async function importCatalogue(tx: WriteContext, text: string): Promise<CatalogueImport> {
  const language = tx.language === 'EN' ? 'en' : 'fr';
  const { trainings, oddities } = parse(text, language);
  const rows = trainings.map(({ status, modality, ...rest }, index): Row => {
    return { number: index + 1, status, details: { ...rest, modality: Modality[modality] }, training: undefined };
  });
  refuse(
    tx,
    rows.flatMap((row) => brokenLimits(tx, row)),
  );
  await findTrainings(tx, rows);

  const told = { added: 0, published: 0, archived: 0, unchanged: 0 };
  const changes: string[] = [];
  const further: string[] = [];
  for (const row of rows) {
    try {
      // Leaving the catalogue comes first: what is no longer in it may lose its price.
      const left = row.status === 'ARCHIVED' ? await moveTo(tx, row) : null;
      const changed = await write(tx, row);
      if (changed === 'added') told.added++;
      else if (changed.length > 0)
        changes.push(sentence(tx, row, CATALOGUE_IMPORT.CHANGED, { fields: changed.join(', ') }));
      const moved = left ?? (await moveTo(tx, row));
      if (moved === 'published' || moved === 'archived') told[moved]++;
      else if (moved) further.push(sentence(tx, row, moved, { status: (row.training as Training).status }));
      if (changed.length === 0 && moved !== 'published' && moved !== 'archived') told.unchanged++;
    } catch (error) {
      if (error instanceof Problem)
        refuse(
          tx,
          error.issues.map((issue) => issueLine(tx, row, issue)),
        );
      throw error;
    }
  }
  return {
    read: rows.length,
    ...told,
    changes,
    oddities: [...oddities.map((found) => describeFinding(found, language)), ...further],
  };
}

function parse(text: string, language: 'fr' | 'en') {
  try {
    return parseTrainingsCatalogue(text);
  } catch (error) {
    if (error instanceof UnreadableCatalogue) throw new Fault(error.describe(language));
    throw error;
  }
}

/** The row's values as the API would be given them, checked against the API's limits. */
function brokenLimits(tx: WriteContext, row: Row): string[] {
  const money = (price: Details['groupPrice']) => price && Object.assign(new MoneyInput(), price);
  const { individualPrice, groupPrice, ...details } = row.details;
  const input = Object.assign(new CreateTrainingInput(), {
    ...details,
    individualPrice: money(individualPrice),
    groupPrice: money(groupPrice),
  });
  return inputIssues(input).map((issue) => issueLine(tx, row, issue));
}

/** Finds the training of each row, by official code or else by slug, locked until the end. */
async function findTrainings(tx: WriteContext, rows: readonly Row[]): Promise<void> {
  const codes = rows.map(({ details }) => details.officialCode);
  const slugs = rows.map(({ details }) => details.slug);
  const known = await tx.em.find(
    Training,
    { $or: [{ officialCode: { $in: codes } }, { slug: { $in: slugs } }] },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const byCode = new Map(known.map((training) => [training.officialCode, training]));
  const bySlug = new Map(known.map((training) => [training.slug, training]));
  const rowOf = new Map<Training, Row>();
  const disputed: string[] = [];
  for (const row of rows) {
    const [code, slug] = [byCode.get(row.details.officialCode), bySlug.get(row.details.slug)];
    row.training = code ?? slug;
    const other = row.training && rowOf.get(row.training);
    if (code && slug && code !== slug)
      disputed.push(sentence(tx, row, CATALOGUE_IMPORT.SLUG_OF_ANOTHER, { code: slug.officialCode }));
    else if (other) disputed.push(sentence(tx, row, CATALOGUE_IMPORT.TRAINING_OF_ANOTHER_ROW, { row: other.number }));
    if (row.training) rowOf.set(row.training, row);
  }
  refuse(tx, disputed);
}

/** Adds or updates the training of a row; gives the fields of the file that changed it. */
async function write(tx: WriteContext, row: Row): Promise<'added' | readonly string[]> {
  const { training, details } = row;
  if (!training) {
    row.training = await createTraining(tx, details);
    await tx.em.flush();
    return 'added';
  }
  const changed = fields.filter((field) => !isSame(training[field], details[field]));
  if (changed.length === 0) return [];
  await updateTraining(tx, { id: training.id, ...Object.fromEntries(changed.map((field) => [field, details[field]])) });
  await tx.em.flush();
  return [...new Set(changed.map((field) => FILE_FIELDS[field]))];
}

/** Moves the training of a row to the status of the file; gives what it did, or why it did not. */
async function moveTo(
  tx: WriteContext,
  { training, status }: Row,
): Promise<'published' | 'archived' | Sentence | null> {
  if (!training || training.status === TrainingStatus[status]) return null;
  if (status === 'DRAFT') return CATALOGUE_IMPORT.STATUS_KEPT;
  if (status === 'PUBLISHED' && !training.individualPrice && !training.groupPrice)
    return CATALOGUE_IMPORT.PRICE_MISSING;
  await (status === 'PUBLISHED' ? publishTraining : archiveTraining)(tx, { id: training.id });
  return status === 'PUBLISHED' ? 'published' : 'archived';
}

const isSame = (current: unknown, wanted: unknown): boolean =>
  JSON.stringify(comparable(current)) === JSON.stringify(comparable(wanted));

const comparable = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || !('amount' in value)) return value;
  const { amount, currency } = toMoney(value as { amount: string; currency: string });
  return [amount, currency];
};

const sentence = (tx: WriteContext, { number, details }: Row, text: Sentence, values: Issue['values'] = {}): string =>
  say(CATALOGUE_IMPORT.ROW, tx.language, { row: number, slug: details.slug, text: say(text, tx.language, values) });

function issueLine(tx: WriteContext, row: Row, { code, path, values }: Issue): string {
  const texts: Readonly<Record<string, Sentence>> = { ...GENERIC_PROBLEMS, ...TRAINING_PROBLEMS };
  const field = FILE_FIELDS[path[0] as keyof Details] ?? path[0] ?? '';
  const text = say(texts[code] ?? GENERIC_PROBLEMS.INVALID, tx.language, values);
  return say(CATALOGUE_IMPORT.ROW_FIELD, tx.language, { row: row.number, slug: row.details.slug, field, text });
}

function refuse(tx: WriteContext, reasons: readonly string[]): void {
  if (reasons.length > 0) throw new Fault([say(CATALOGUE_IMPORT.REFUSED, tx.language), ...reasons].join('\n'));
}
