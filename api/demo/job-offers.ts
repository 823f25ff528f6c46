// Draws the job offers: each looks for a trade, in a company of its sector, with a salary that goes with the experience.

import type { ContractType } from '../modules/candidates/index.ts';
import { type DemoOrganisation, organisations } from './organisations.ts';
import { populations } from './places.ts';
import type { Random } from './random.ts';
import { generalSkills, type Trade, trades } from './trades.ts';

export interface DemoJobOffer {
  readonly title: string;
  readonly description: string;
  readonly organisation: DemoOrganisation;
  readonly communeCode: string;
  readonly contract: `${ContractType}`;
  /** Gross euros a month; null when it depends on the person's age or school. */
  readonly salary: { readonly from: number; readonly to: number } | null;
  readonly experienceYears: number;
  readonly startsIn: number;
  readonly validFor: number;
  readonly trade: Trade;
  readonly skills: readonly string[];
  readonly trainings: readonly string[];
  readonly status: 'DRAFT' | 'PUBLISHED' | 'CLOSED';
  readonly enteredDaysAgo: number;
}

/** The company of the recruiter of the demo, and how many of the offers are its own. */
export const recruitersCompany = organisations.find(({ kind }) => kind === 'COMPANY') as DemoOrganisation;
const OWN_OFFERS = 9;
const DRAFTS = 6;
const CLOSED = 6;

export function drawJobOffers(random: Random, count: number): DemoJobOffer[] {
  const unpublished = [...Array<'DRAFT'>(DRAFTS).fill('DRAFT'), ...Array<'CLOSED'>(CLOSED).fill('CLOSED')];
  const statuses = random.some(
    [...unpublished, ...Array<'PUBLISHED'>(count - DRAFTS - CLOSED).fill('PUBLISHED')],
    count,
  );
  return statuses.map((status, index) => {
    const own = index < OWN_OFFERS;
    const possible = own ? trades.filter(({ sector }) => sector === recruitersCompany.sector) : trades;
    const trade = random.weighted(possible.map((entry) => [entry, entry.weight] as const));
    const employers = organisations.filter(({ kind, sector }) => kind === 'COMPANY' && sector === trade.sector);
    return drawJobOffer(random, trade, own ? recruitersCompany : random.pick(employers), status);
  });
}

function drawJobOffer(
  random: Random,
  trade: Trade,
  organisation: DemoOrganisation,
  status: DemoJobOffer['status'],
): DemoJobOffer {
  const contract = random.weighted<`${ContractType}`>([
    ['PERMANENT', 50],
    ['FIXED_TERM', 28],
    ['PROFESSIONALISATION', 7],
    ['TEMPORARY', 6],
    ['APPRENTICESHIP', 6],
    ['INTERNSHIP', 3],
  ]);
  const learning = contract === 'APPRENTICESHIP' || contract === 'PROFESSIONALISATION' || contract === 'INTERNSHIP';
  const experienceYears = learning
    ? 0
    : random.weighted([
        [0, 30],
        [1, 20],
        [2, 22],
        [3, 14],
        [5, 10],
        [8, 4],
      ]);
  return {
    title: random.pick(trade.jobs).offer,
    description: description(trade, organisation, experienceYears),
    organisation,
    communeCode: random.chance(0.75) ? organisation.communeCode : random.weighted(populations),
    contract,
    salary: learning ? null : drawSalary(random, trade, experienceYears),
    experienceYears,
    startsIn: random.whole(5, 90),
    validFor: random.whole(20, 90),
    trade,
    skills: [...random.some(trade.skills, random.whole(3, 5)), ...random.some(generalSkills, random.whole(0, 2))],
    trainings: random.chance(0.8) ? [trade.training] : [trade.training, random.pick(trade.alsoUseful)],
    status,
    enteredDaysAgo: random.whole(3, 60),
  };
}

function drawSalary(random: Random, trade: Trade, experience: number): { from: number; to: number } {
  const from = Math.round((trade.salary * (1 + 0.03 * experience)) / 10) * 10;
  return { from, to: from + random.whole(2, 8) * 50 };
}

function description(trade: Trade, organisation: DemoOrganisation, experience: number): string {
  const [first, second, third] = trade.tasks;
  const wanted =
    experience === 0
      ? 'Débutants acceptés : nous formons à nos méthodes.'
      : `Une expérience de ${experience} an${experience > 1 ? 's' : ''} dans le métier est attendue.`;
  return [
    organisation.description,
    `Au sein d’une équipe à taille humaine, vous serez chargé ou chargée de :\n• ${first} ;\n• ${second} ;\n• ${third}.`,
    wanted,
  ].join('\n\n');
}
