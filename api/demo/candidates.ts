// Draws the candidates: each has a trade, and skills, trainings and a place that go with it.

import type { ContractType } from '../modules/candidates/index.ts';
import { familyNames, givenNames, plainName } from './names.ts';
import { populations } from './places.ts';
import type { Random } from './random.ts';
import { generalSkills, type Trade, trades } from './trades.ts';

export interface DemoCandidate {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly headline: string;
  readonly summary: string;
  readonly communeCode: string;
  readonly mobilityKm: number;
  /** Days from today, negative for earlier; null when not said. */
  readonly availableIn: number | null;
  readonly wishedContract: `${ContractType}` | null;
  readonly experienceYears: number;
  readonly trade: Trade;
  readonly skills: readonly string[];
  /** `completedAgo`: days since the end; null while it lasts. */
  readonly trainings: readonly { readonly slug: string; readonly completedAgo: number | null }[];
  readonly published: boolean;
  readonly enteredDaysAgo: number;
}

/** The account of the demo that is also a candidate; the first one drawn. */
export const demoCandidate = {
  firstName: 'Cynthia',
  lastName: 'Colbac',
  trade: 'developper-une-application-web',
} as const;

const remarks = [
  'On me dit fiable et à l’écoute.',
  'Je cherche une équipe stable, de préférence près de chez moi.',
  'Je souhaite continuer à apprendre et prendre des responsabilités.',
  'Je parle français et créole, et me débrouille en anglais.',
  'Je peux commencer tôt et travailler certains week-ends.',
  'Après quelques années dans l’Hexagone, je suis de retour au pays.',
] as const;

export function drawCandidates(random: Random, count: number): DemoCandidate[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => drawCandidate(random, taken, index === 0));
}

function drawCandidate(random: Random, taken: Set<string>, isDemoAccount: boolean): DemoCandidate {
  const drawn = isDemoAccount ? { ...demoCandidate, gender: 'f' as const } : drawName(random, taken);
  taken.add(`${drawn.firstName} ${drawn.lastName}`);
  const trade = isDemoAccount
    ? (trades.find(({ training }) => training === demoCandidate.trade) as Trade)
    : random.weighted(trades.map((entry) => [entry, entry.weight] as const));
  const experienceYears = isDemoAccount
    ? 3
    : random.weighted([
        [0, 20] as const,
        [random.whole(1, 3), 35] as const,
        [random.whole(4, 8), 30] as const,
        [random.whole(9, 25), 15] as const,
      ]);
  const published = isDemoAccount || random.chance(0.7);
  const job = random.pick(trade.jobs)[drawn.gender];
  return {
    firstName: drawn.firstName,
    lastName: drawn.lastName,
    email: `${plainName(drawn.firstName)}.${plainName(drawn.lastName)}@mail.example`,
    phone: phone(random, '06 39 98'),
    headline: headline(job, experienceYears),
    summary: summary(random, trade, experienceYears),
    communeCode: isDemoAccount ? '97103' : random.weighted(populations),
    mobilityKm: random.weighted([
      [5, 8],
      [10, 20],
      [15, 20],
      [20, 22],
      [30, 16],
      [40, 9],
      [60, 5],
    ]),
    availableIn: isDemoAccount ? 10 : random.chance(0.1) ? null : random.whole(-30, 90),
    wishedContract: isDemoAccount ? 'PERMANENT' : drawContract(random),
    experienceYears,
    trade,
    skills: [...random.some(trade.skills, random.whole(3, 6)), ...random.some(generalSkills, random.whole(0, 3))],
    trainings: drawTrainings(random, trade, isDemoAccount),
    published,
    // Before the first application of the demo, for those who apply.
    enteredDaysAgo: random.whole(published ? 25 : 3, 240),
  };
}

const drawContract = (random: Random): DemoCandidate['wishedContract'] =>
  random.weighted<`${ContractType}` | null>([
    ['PERMANENT', 55],
    ['FIXED_TERM', 20],
    [null, 10],
    ['PROFESSIONALISATION', 6],
    ['APPRENTICESHIP', 5],
    ['TEMPORARY', 4],
  ]);

function drawName(
  random: Random,
  taken: ReadonlySet<string>,
): { firstName: string; lastName: string; gender: 'f' | 'm' } {
  for (;;) {
    const gender = random.chance(0.54) ? 'f' : 'm';
    const name = { firstName: random.pick(givenNames[gender]), lastName: random.pick(familyNames), gender } as const;
    if (!taken.has(`${name.firstName} ${name.lastName}`)) return name;
  }
}

function drawTrainings(random: Random, trade: Trade, completed: boolean): DemoCandidate['trainings'] {
  const chance = random.next();
  const own = completed || chance < 0.55 ? random.whole(20, 900) : chance < 0.65 ? null : undefined;
  const other = random.chance(0.15)
    ? [{ slug: random.pick(trade.alsoUseful), completedAgo: random.whole(200, 1500) }]
    : [];
  return [...(own === undefined ? [] : [{ slug: trade.training, completedAgo: own }]), ...other];
}

const years = (count: number): string => `${count} an${count > 1 ? 's' : ''}`;

const headline = (job: string, experience: number): string =>
  experience === 0 ? `${job}, premier emploi` : `${job}, ${years(experience)} d’expérience`;

function summary(random: Random, trade: Trade, experience: number): string {
  const [first, second] = random.some(trade.tasks, 2);
  const work =
    experience === 0
      ? `Je débute dans le métier ; en stage, j’ai appris à ${first}.`
      : `Depuis ${years(experience)}, mon travail consiste à ${first}, mais aussi à ${second}.`;
  return `${work} ${random.pick(remarks)}`;
}

/** A number from a range that is kept for fiction. */
export const phone = (random: Random, range: string): string =>
  `${range} ${String(random.whole(0, 99)).padStart(2, '0')} ${String(random.whole(0, 99)).padStart(2, '0')}`;
