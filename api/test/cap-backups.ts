// Backups in the shape of those of the CAP questionnaire, made from a seed: 120 responses of people whose answers are known,
// written in the many ways in which such a file may be written. What it says is kept beside it, so that whatever reads the
// file is compared with something that never read it.

/** What one response says, however it is written. */
export interface Said {
  /** Null for a row that has none. */
  externalId: string | null;
  emailKey: string | null;
  submittedAt: string;
  /** Chosen options, folded, by question. */
  choices: Record<string, string[]>;
  ratings: Record<string, number>;
  texts: Record<string, string>;
}

export interface MadeBackup {
  readonly bytes: Buffer;
  readonly said: readonly Said[];
  /** The rows as they stand in the file. */
  readonly rows: readonly unknown[];
  /** Names of tables and fields that no import can know: a report must name them. */
  readonly unknown: readonly string[];
}

const ITEMS = ['sante_mentale', 'precarite', 'decrochage', 'migration', 'addictions', 'conflits'];
const LABELS: Record<string, string> = {
  sante_mentale: 'Santé mentale',
  conflits: 'Conflits',
  migration: 'Parcours de migration',
  accompagnement_individualise: 'Accompagnement individualisé',
  isolement_social: 'Isolement social',
};
const LISTS: Record<string, readonly string[]> = {
  observedChallenges: ITEMS,
  challengesHasEmerged: ITEMS,
  ruptureFactorsFavorable: [
    'accompagnement_individualise',
    'adaptation_pedagogique',
    'soutien_competences_base',
    'orientation_adaptee',
  ],
  ruptureFactorsNegative: ['instabilite_psycho_sociale', 'isolement_social', 'lacunes_scolaires'],
};
const ROLES = [
  'Assistant·e social·e',
  "Chargé·e d'accompagnement / d'insertion professionnelle",
  'Coach en insertion',
  'Conseiller·ère en orientation',
  'Directeur·trice / Responsable de service',
  'Formateur·trice (en entreprise, atelier, etc.)',
];
const ADDED_ROLES = ['Référent·e formation', 'Job coach', 'responsable équipe sociale'];
const UNLISTED_ROLES = ['Médiatrice de nuit', 'Éducatrice « hors murs »', 'Bénévole'];
const OBSTACLES = [
  '"Guillemets", point-virgule ; tabulation\tet retour\nà la ligne',
  'Le coût des transports décourage les plus précaires…',
  '=1+1',
  '<b>attente</b> & délais 😀',
  'null',
  'e\u0301te\u0301 en deux signes,\u00a0insécable\u202f! 👩‍🏫 zéro\u200blargeur',
  '{"pas": "à ouvrir"}',
];
const DOMAINS = ['etat.ge.ch', 'fase.ch', 'hug.ch', 'gmail.com', 'association-exemple.ch'];

/** What two spellings of an option have in common. */
export const bare = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('’', "'")
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')
    .toLowerCase();

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Hand {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = numbersOf(seed);
  }
  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }
  /** Whether something happens that does so once in so many times. */
  rarely(times: number): boolean {
    return this.next() < 1 / times;
  }
  some<T>(list: readonly T[]): T[] {
    return list.filter(() => this.next() < 0.4);
  }
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
}

type Given = Record<string, unknown>;

export function capBackup(seed: number, responses = 120): MadeBackup {
  const hand = new Hand(seed);
  const said: Said[] = [];
  const rows = Array.from({ length: responses }, (_, index) => rowOf(hand, index, said));
  const { content, unknown } = fileOf(hand, rows, said);
  const indent = hand.one([0, 1, 2]);
  const text = JSON.stringify(content, null, indent).replaceAll('\n', hand.one(['\n', '\r\n']));
  const bytes = hand.one([
    () => Buffer.from(text),
    () => Buffer.from(text),
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    () => Buffer.from(text, 'utf16le'),
  ])();
  return { bytes, said, rows, unknown };
}

function rowOf(hand: Hand, index: number, said: Said[]): unknown {
  const one: Said = { externalId: null, emailKey: null, submittedAt: '', choices: {}, ratings: {}, texts: {} };
  const data: Given = { participatedInCafes: chosen(hand, one, 'participatedInCafes', hand.one(['Oui', 'Non'])) };
  const marks = ratings(hand, one);
  data.challengesRanking = hand.rarely(15) ? JSON.stringify(marks) : marks;
  for (const [key, options] of Object.entries(LISTS)) data[key] = several(hand, one, key, hand.some(options));
  if (hand.rarely(8)) {
    (one.choices.observedChallenges ??= []).push('autre');
    data.observedChallenges = [...ITEMS.filter((item) => one.choices.observedChallenges?.includes(item)), 'autre'];
    data.observedChallengesOther = one.texts.observedChallengesOther = 'intérêt pour le métier';
  }
  data.specializationObstacles = hand.rarely(5) ? '' : (one.texts.specializationObstacles = hand.one(OBSTACLES));
  if (hand.rarely(12))
    data.emergingChallengesDescription = hand.one([
      null,
      '',
      '   ',
      '\r\n',
      0,
      ['a', 'b'],
      { deep: { er: [1, null] } },
    ]);
  role(hand, one, data);
  if (hand.rarely(10)) data.skipRuptureSection = true;
  if (hand.rarely(10))
    data[hand.one(['favouriteColour', 'x-version', '__proto__ ', 'Ça va ?'])] = hand.one([
      'bleu',
      3,
      ['a', 4],
      { a: 1, b: null },
      true,
    ]);
  email(hand, one, data, index);
  const row: Given = {
    ...id(hand, one, index, said),
    data: hand.one([
      () => JSON.stringify(data),
      () => JSON.stringify(data),
      () => data,
      () => JSON.stringify(JSON.stringify(data)),
    ])(),
    ...time(hand, one, index),
    ...(hand.rarely(10) ? { ip: '192.0.2.7', user_agent: 'Mozilla/5.0' } : {}),
  };
  said.push(one);
  return Object.fromEntries(hand.rarely(2) ? Object.entries(row).reverse() : Object.entries(row));
}

function chosen(hand: Hand, one: Said, key: string, option: string): unknown {
  one.choices[key] = [bare(option)];
  return hand.one([option, option, option, ` ${option} `, option.toUpperCase(), [option]]);
}

function ratings(hand: Hand, one: Said): Given {
  const marks: Given = {};
  for (const item of ITEMS) {
    if (hand.rarely(12)) {
      marks[item] = hand.one(['', null, 0, 8, '4,5', 4.5, 'beaucoup', [5], { a: 1 }, true]);
      continue;
    }
    const mark = hand.whole(1, 7);
    one.ratings[item] = mark;
    marks[item] = hand.one([mark, mark, String(mark), String(mark), ` ${mark} `, `${mark}.0`, `${mark},0`]);
  }
  if (hand.rarely(20)) {
    one.ratings.logement = 3;
    marks.logement = 3;
  }
  return marks;
}

function several(hand: Hand, one: Said, key: string, options: readonly string[]): unknown {
  if (options.length > 0) one.choices[key] = options.map(bare);
  if (options.length === 0) return hand.one([[], [], '', null]);
  return hand.one<() => unknown>([
    () => options,
    () => options,
    () => options,
    () => JSON.stringify(options),
    () => options.join(', '),
    () => options.map((option) => LABELS[option] ?? option),
    () => options.map((option) => ` ${option.toUpperCase()}`),
    () => ({
      ...Object.fromEntries(options.map((option) => [option, true])),
      [LISTS[key]?.find((other) => !options.includes(other)) ?? (options[0] as string)]:
        options.length === LISTS[key]?.length,
    }),
    () => (options.length === 1 ? options[0] : options),
  ])();
}

function role(hand: Hand, one: Said, data: Given): void {
  if (hand.rarely(20)) {
    Object.assign(data, hand.one([{}, { professionalRole: '' }, { professionalRole: null }]));
    return;
  }
  if (hand.rarely(8)) {
    data.professionalRole = 'Autre';
    one.choices.professionalRole = ['autre'];
    data.professionalRoleOther = one.texts.professionalRoleOther = 'secrétaire RH';
    return;
  }
  const name = hand.one([...ROLES, ...ROLES, ...ADDED_ROLES, ...UNLISTED_ROLES]);
  one.choices.professionalRole = [bare(name)];
  data.professionalRole = hand.one([
    name,
    name,
    name,
    name.replaceAll("'", '’'),
    name.replaceAll("'", '&#39;'),
    name.replaceAll(' ', '  '),
    name.normalize('NFD'),
    ` ${name.toLowerCase()}`,
  ]);
}

function email(hand: Hand, one: Said, data: Given, index: number): void {
  if (hand.rarely(25)) {
    Object.assign(data, hand.one([{}, { email: '' }, { email: null }, { email: 'sans arobase' }]));
    return;
  }
  const address = `repondant.${hand.rarely(15) ? index - (index % 10) : index}@${hand.one(DOMAINS)}`;
  one.emailKey = address;
  data.email = hand.one([address, address, address, address.toUpperCase(), ` ${address}`, `${address}\n`]);
}

function id(hand: Hand, one: Said, index: number, said: readonly Said[]): Given {
  if (hand.rarely(40)) return {};
  const number = 200 - index;
  const earlier = said.at(-1)?.externalId;
  if (earlier && !earlier.includes('#') && hand.rarely(40)) {
    one.externalId = `${earlier}#2`;
    return { id: earlier };
  }
  const written = hand.one([
    number,
    number,
    String(number),
    `0193b7c2-0000-7000-8000-${String(number).padStart(12, '0')}`,
  ]);
  one.externalId = String(written);
  return { id: written };
}

function time(hand: Hand, one: Said, index: number): Given {
  const date = new Date(Date.UTC(2025, 8, 1, 7, index % 60, 3) + index * 86_400_000 * 0.7);
  date.setMilliseconds(0);
  one.submittedAt = date.toISOString();
  const sql = one.submittedAt.slice(0, 19).replace('T', ' ');
  const swiss = sql.slice(0, 10).split('-').reverse().join('.');
  const there = new Date(date.getTime() + 7_200_000).toISOString().slice(0, 19);
  const written = hand.one([
    sql,
    sql,
    sql,
    one.submittedAt,
    `${there}+02:00`,
    date.getTime(),
    date.getTime() / 1_000,
    String(date.getTime()),
    `${swiss} ${sql.slice(11)}`,
  ]);
  return { [hand.rarely(30) ? 'submitted_at' : 'created_at']: written };
}

function fileOf(hand: Hand, rows: readonly unknown[], said: readonly Said[]): { content: Given; unknown: string[] } {
  const roles = [
    ...ADDED_ROLES.map((name, index) => ({ id: index + 1, role_name: name, created_at: '2025-09-26 20:06:10' })),
    { id: 9, role_name: ' job  COACH', created_at: '2025-10-26 20:06:10' },
    { id: 10, role_name: 'Jamais utilisée', created_at: '2025-10-26 20:06:10' },
  ];
  const unknown: string[] = [];
  const extra: Given = {};
  for (const [name, content] of Object.entries({
    users: [{ id: 1, name: 'admin' }],
    settings: { theme: 'bleu' },
    statistics: [],
    checksum: 'sha256:abc',
  }))
    if (hand.rarely(2)) {
      extra[name] = content;
      unknown.push(name);
    }
  const metadata: Given = {
    backup_date: '2026-01-30T02:00:04.112Z',
    total_submissions: said.length + hand.one([0, 0, 1]),
    total_dynamic_roles: roles.length,
    database_version: hand.one(['1.0', '1.1']),
    source: 'cloudflare-d1',
    project: 'cap-formations-questionnaire',
    backup_type: 'complete',
  };
  if (hand.rarely(3)) {
    metadata.row_checksum = 'c0ffee';
    unknown.push('metadata.row_checksum');
  }
  const name = hand.one(['submissions', 'submissions', 'submissions', 'responses']);
  const parts: Given = hand.one([
    { [name]: rows, dynamic_roles: roles },
    { dynamic_roles: roles, [name]: rows },
    { tables: { [name]: rows, dynamic_roles: roles } },
    { [name]: { results: rows, success: true }, dynamic_roles: { results: roles } },
  ]);
  return { content: { metadata, ...parts, ...extra }, unknown };
}
