// The training centre's catalogue file, read into drafts of trainings. Opens no file and writes nothing: the import
// hands it the text and passes the drafts to the module's own commands. One fault anywhere refuses the whole file.
import { type Fault, type Oddity, UnreadableCatalogue } from './catalogue-findings.ts';
import { CatalogueRow, normalisedNumber } from './catalogue-row.ts';

export type TrainingDraft = {
  slug: string;
  officialCode: string;
  title: string;
  status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';
  certifying: boolean;
  rncpCode: string | null;
  certifier: string | null;
  /** A day, "2024-01-01". */
  registeredOn: string | null;
  objectives: string[];
  prerequisites: string | null;
  durationHours: number;
  durationDays: number | null;
  modality: 'ON_SITE' | 'REMOTE' | 'BLENDED';
  modalityDetails: string | null;
  accessDelay: string | null;
  individualPrice: MoneyDraft | null;
  groupPrice: MoneyDraft | null;
  teachingMethods: string | null;
  assessmentMethods: string | null;
  accessibility: string | null;
  outcomes: string | null;
  furtherStudies: string | null;
  competenceBlocks: string[];
};

/** Tax included, e.g. { amount: "5550.00", currency: "EUR" }. */
type MoneyDraft = { amount: string; currency: 'EUR' };

const statuses = new Map<string, TrainingDraft['status']>([
  ['valide', 'PUBLISHED'],
  ['validé', 'PUBLISHED'],
  ['brouillon', 'DRAFT'],
  ['archive', 'ARCHIVED'],
  ['archivé', 'ARCHIVED'],
]);

/** Reads a whole catalogue. Throws UnreadableCatalogue with every fault, or gives every row. */
export function parseTrainingsCatalogue(text: string): { trainings: TrainingDraft[]; oddities: Oddity[] } {
  const oddities: Oddity[] = [];
  const faults: Fault[] = [];
  const drafts = catalogueRows(text).map((values, index) => {
    if (values === null || typeof values !== 'object' || Array.isArray(values)) {
      new CatalogueRow(index + 1, {}, oddities, faults).wrong('NOT_AN_OBJECT', '', values);
      return null;
    }
    const row = new CatalogueRow(index + 1, values, oddities, faults);
    const draft = trainingDraft(row);
    row.reportUnread();
    return { row, number: index + 1, draft };
  });
  const rows = drafts.filter((entry) => entry !== null);
  refuseRepeated(rows, 'slug', ({ draft }) => draft.slug);
  refuseRepeated(rows, 'code_officiel', ({ draft }) => draft.officialCode.trim().toLowerCase());
  reportSharedRncp(rows);
  if (faults.length > 0) throw new UnreadableCatalogue(faults.sort((a, b) => a.row - b.row));
  return { trainings: rows.map(({ draft }) => draft), oddities: oddities.sort((a, b) => a.row - b.row) };
}

function catalogueRows(text: string): unknown[] {
  const place = { row: 0, slug: null, field: '' };
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnreadableCatalogue([{ ...place, code: 'NOT_JSON', value: (error as SyntaxError).message }]);
  }
  if (!Array.isArray(content)) throw new UnreadableCatalogue([{ ...place, code: 'NOT_A_LIST', value: '' }]);
  return content;
}

function trainingDraft(row: CatalogueRow): TrainingDraft {
  const certifying = row.flag('certifiante');
  const rncpCode = rncp(row, certifying);
  const modalityDetails = row.text('modalites');
  return {
    slug: slug(row),
    officialCode: row.requiredText('code_officiel'),
    title: title(row),
    status: status(row),
    certifying,
    rncpCode,
    certifier: row.text('certificateur'),
    registeredOn: row.date('date_enregistrement'),
    objectives: row.texts('objectifs'),
    prerequisites: row.text('prerequis'),
    ...duration(row),
    modality: modality(row, modalityDetails),
    modalityDetails,
    accessDelay: row.text('delais_acces'),
    ...prices(row),
    teachingMethods: row.text('methodes_mobilisees'),
    assessmentMethods: row.text('modalites_evaluation'),
    accessibility: row.text('accessibilite_psh'),
    outcomes: row.text('debouches'),
    furtherStudies: row.text('passerelles'),
    competenceBlocks: row.texts('blocs_competences'),
  };
}

function slug(row: CatalogueRow): string {
  const text = row.requiredText('slug');
  if (text && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) row.wrong('SLUG_FORM', 'slug', text);
  return text;
}

function title(row: CatalogueRow): string {
  const text = row.requiredText('titre');
  const letters = text.replace(/\P{L}/gu, '');
  if (letters.length > 4 && letters === letters.toUpperCase()) row.odd('TITLE_IN_CAPITALS', 'titre', text);
  return text;
}

function status(row: CatalogueRow): TrainingDraft['status'] {
  const text = row.text('etat');
  const known = statuses.get(text?.trim().toLowerCase() ?? '');
  if (!known) row.odd('UNKNOWN_STATUS', 'etat', text);
  return known ?? 'DRAFT';
}

function rncp(row: CatalogueRow, certifying: boolean): string | null {
  const text = row.text('rncp');
  if (text === null) {
    if (certifying) row.odd('CERTIFYING_WITHOUT_RNCP', 'rncp');
    return null;
  }
  if (/^RNCP\d{1,6}$/.test(text)) return text;
  const compact = text.replace(/[\s:.-]/g, '').toUpperCase();
  const code = /^\d{1,6}$/.test(compact) ? `RNCP${compact}` : compact;
  const readable = /^RNCP\d{1,6}$/.test(code);
  row.odd(readable ? 'RNCP_REWRITTEN' : 'RNCP_FORM', 'rncp', text);
  return readable ? code : text;
}

function modality(row: CatalogueRow, details: string | null): TrainingDraft['modality'] {
  const words = (details ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const onSite = /presentiel/.test(words);
  const remote = /foad|distanc|classes? virtuelle|visio|e-?learning|en ligne/.test(words);
  if (onSite && remote) return 'BLENDED';
  if (remote) return 'REMOTE';
  if (!onSite) row.odd('UNCLEAR_MODALITY', 'modalites', details);
  return 'ON_SITE';
}

/** "840 heures" or "35 heures (5 jours)" says the same as duree_heures and duree_jours; the numbers prevail. */
function duration(row: CatalogueRow): { durationHours: number; durationDays: number | null } {
  const sentence = row.text('duree');
  const said = /^([\d\s]+)\s*(?:heures?|h)(?:\s*\(\s*([\d\s]+)\s*jours?\s*\))?$/i.exec(sentence?.trim() ?? '');
  if (sentence !== null && !said) row.odd('UNREAD_SENTENCE', 'duree', sentence);
  const hours = agreed(row, 'duree_heures', 0, said?.[1], sentence);
  const days = agreed(row, 'duree_jours', 0, said?.[2], sentence);
  if (hours === null && !row.isFaulty('duree_heures')) row.wrong('REQUIRED', 'duree_heures');
  return { durationHours: Number(hours), durationDays: days === null ? null : Number(days) };
}

/** "Individuel : 5 550 € TTC — Groupe : 4 750 € TTC (par participant)" says the same as the two numbers. */
function prices(row: CatalogueRow): Pick<TrainingDraft, 'individualPrice' | 'groupPrice'> {
  const sentence = row.text('tarifs');
  const amount = String.raw`\s*:\s*([\d\s]+(?:,\d{1,2})?)\s*€\s*TTC`;
  const form = new RegExp(`^Individuel${amount}\\s*[—–-]\\s*Groupe${amount}\\s*(?:\\(par participant\\))?$`, 'i');
  const said = form.exec(sentence?.trim() ?? '');
  if (sentence !== null && !said) row.odd('UNREAD_SENTENCE', 'tarifs', sentence);
  const money = (value: string | null): MoneyDraft | null => {
    if (value === null) return null;
    const [whole, cents = ''] = value.split('.');
    return { amount: `${whole}.${cents.padEnd(2, '0')}`, currency: 'EUR' };
  };
  return {
    individualPrice: money(agreed(row, 'prix_individuel_eur', 2, said?.[1], sentence)),
    groupPrice: money(agreed(row, 'prix_groupe_eur', 2, said?.[2], sentence)),
  };
}

function agreed(
  row: CatalogueRow,
  field: string,
  decimals: number,
  said: string | undefined,
  sentence: string | null,
): string | null {
  const value = row.decimal(field, decimals);
  if (said === undefined) return value;
  const fromSentence = normalisedNumber(said);
  if (value === null) row.odd('TAKEN_FROM_SENTENCE', field, sentence);
  else if (Number(value) !== Number(fromSentence)) row.odd('SENTENCE_DISAGREES', field, sentence);
  return value ?? fromSentence;
}

type NumberedRow = { row: CatalogueRow; number: number; draft: TrainingDraft };

function refuseRepeated(rows: NumberedRow[], field: string, key: (entry: NumberedRow) => string): void {
  const first = new Map<string, number>();
  for (const entry of rows) {
    const value = key(entry);
    const earlier = first.get(value);
    if (value && earlier !== undefined) entry.row.wrong('REPEATED', field, earlier);
    else first.set(value, entry.number);
  }
}

function reportSharedRncp(rows: NumberedRow[]): void {
  const first = new Map<string, string>();
  for (const { row, draft } of rows) {
    if (draft.rncpCode === null) continue;
    const earlier = first.get(draft.rncpCode);
    if (earlier) row.odd('RNCP_SHARED', 'rncp', earlier);
    else first.set(draft.rncpCode, draft.slug);
  }
}
