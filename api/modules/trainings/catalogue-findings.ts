// What can be wrong with a catalogue file, and how it is said in French and English.
// A fault refuses the whole file; an oddity is taken in and reported. Never decides which one it is.
type Sentence = { fr: string; en: string };

const oddities = {
  UNKNOWN_FIELD: {
    fr: 'champ inconnu, valeur non reprise : {value}',
    en: 'unknown field, value not taken over: {value}',
  },
  MISSING_FIELD: { fr: 'champ absent, pris comme vide', en: 'field missing, taken as empty' },
  CONVERTED: { fr: 'type inattendu, converti depuis {value}', en: 'unexpected type, converted from {value}' },
  BLANK_ITEM: { fr: 'élément vide ignoré', en: 'blank item left out' },
  UNKNOWN_STATUS: {
    fr: 'état inconnu {value} : formation laissée en brouillon',
    en: 'unknown state {value}: training kept as a draft',
  },
  UNCLEAR_MODALITY: {
    fr: 'ni présentiel ni distance dans {value} : présentiel retenu',
    en: 'neither on site nor remote in {value}: on site assumed',
  },
  TAKEN_FROM_SENTENCE: {
    fr: 'nombre absent, repris de la phrase {value}',
    en: 'number missing, taken from the sentence {value}',
  },
  SENTENCE_DISAGREES: {
    fr: 'le nombre ne correspond pas à la phrase {value} : nombre retenu',
    en: 'the number disagrees with the sentence {value}: the number is kept',
  },
  UNREAD_SENTENCE: {
    fr: 'phrase d’une autre forme que prévu : {value}',
    en: 'sentence of another form than expected: {value}',
  },
  RNCP_REWRITTEN: { fr: 'code RNCP remis en forme depuis {value}', en: 'RNCP code put into form from {value}' },
  RNCP_FORM: { fr: 'code RNCP d’une forme inconnue : {value}', en: 'RNCP code of an unknown form: {value}' },
  RNCP_SHARED: {
    fr: 'code RNCP déjà porté par la formation {value}',
    en: 'RNCP code already carried by training {value}',
  },
  CERTIFYING_WITHOUT_RNCP: { fr: 'certifiante sans code RNCP', en: 'certifying without an RNCP code' },
  TITLE_IN_CAPITALS: { fr: 'titre tout en capitales : {value}', en: 'title all in capitals: {value}' },
} satisfies Record<string, Sentence>;

const faults = {
  NOT_JSON: { fr: 'le fichier n’est pas du JSON : {value}', en: 'the file is not JSON: {value}' },
  NOT_A_LIST: {
    fr: 'le fichier doit contenir une liste de formations',
    en: 'the file must contain a list of trainings',
  },
  NOT_AN_OBJECT: { fr: 'un objet est attendu, trouvé {value}', en: 'an object is expected, found {value}' },
  REQUIRED: { fr: 'valeur obligatoire absente', en: 'required value missing' },
  WRONG_TYPE: { fr: 'type inattendu : {value}', en: 'unexpected type: {value}' },
  NOT_A_NUMBER: { fr: 'nombre illisible : {value}', en: 'unreadable number: {value}' },
  NOT_A_DATE: { fr: 'date illisible : {value}', en: 'unreadable date: {value}' },
  SLUG_FORM: {
    fr: 'identifiant d’adresse invalide (minuscules, chiffres et tirets) : {value}',
    en: 'invalid slug (lower case, digits and dashes): {value}',
  },
  REPEATED: { fr: 'valeur déjà portée par la ligne {value}', en: 'value already carried by row {value}' },
  CONTROL_CHARACTER: { fr: 'caractère impossible à enregistrer', en: 'character that cannot be stored' },
} satisfies Record<string, Sentence>;

export type OddityCode = keyof typeof oddities;
export type FaultCode = keyof typeof faults;

/** Where something was found: `row` counts from 1, 0 stands for the file; `field` is the name in the file. */
type Place = { row: number; slug: string | null; field: string; value: string };
export type Oddity = Place & { code: OddityCode };
export type Fault = Place & { code: FaultCode };

const sentence = (found: Oddity | Fault): Sentence =>
  found.code in oddities ? oddities[found.code as OddityCode] : faults[found.code as FaultCode];

/** One line for a report, e.g. « ligne 3 (cohesion-equipes), rncp : … ». */
export function describeFinding(found: Oddity | Fault, language: 'fr' | 'en'): string {
  const text = sentence(found)[language].replace('{value}', () => found.value);
  if (found.row === 0) return text;
  const row = `${language === 'fr' ? 'ligne' : 'row'} ${found.row}`;
  const where = [found.slug ? `${row} (${found.slug})` : row, found.field].filter(Boolean).join(', ');
  return `${where}${language === 'fr' ? ' :' : ':'} ${text}`;
}

/** Thrown once for a whole file, with everything that stops it. */
export class UnreadableCatalogue extends Error {
  readonly faults: Fault[];

  constructor(found: Fault[]) {
    super(found.map((fault) => describeFinding(fault, 'fr')).join('\n'));
    this.name = 'UnreadableCatalogue';
    this.faults = found;
  }

  /** The same in the reader's language, one line a fault. */
  describe(language: 'fr' | 'en'): string {
    return this.faults.map((fault) => describeFinding(fault, language)).join('\n');
  }
}
