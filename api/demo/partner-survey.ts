// What professionals of several institutions answer to the CAP survey, drawn so that the statistics have something to say:
// companies see other difficulties than institutions do, and people write their roles as they please.

import { InstitutionSector, InstitutionType } from '../modules/institutions/index.ts';
import {
  type AnswerDraft,
  type OptionDraft,
  type QuestionDraft,
  QuestionnaireTemplateKey,
  templateOf,
} from '../modules/submissions/index.ts';
import { familyNames, givenNames, plainName } from './names.ts';
import { organisations } from './organisations.ts';
import { answer, type DemoSubmission } from './questionnaire.ts';
import type { Random } from './random.ts';

const TEMPLATE = QuestionnaireTemplateKey.CAP;
export const partnerSurvey = { template: TEMPLATE, slug: 'accompagner-les-jeunes' };

type Colleagues = 'COMPANY' | 'INSTITUTION' | 'PERSONAL';

export interface DemoInstitution {
  readonly name: string;
  readonly domain: string;
  readonly type: InstitutionType;
  readonly sector: InstitutionSector;
}
const { COMPANY, PUBLIC_INSTITUTION, ASSOCIATION } = InstitutionType;
const { SOCIAL, EMPLOYMENT, SERVICES } = InstitutionSector;
const domainsOf = (kind: Colleagues): string[] =>
  organisations.filter((organisation) => organisation.kind === kind).map(({ domain }) => domain);
const [employmentHouse = '', insertion = '', secondWind = ''] = domainsOf('INSTITUTION');
const [digital = '', homeHelp = '', thirdCompany = '', fourthCompany = '', lastCompany = ''] = domainsOf('COMPANY');

const known = (domain: string, type: InstitutionType, sector: InstitutionSector): DemoInstitution => ({
  name: organisations.find((organisation) => organisation.domain === domain)?.name ?? domain,
  domain,
  type,
  sector,
});
/** Those that somebody has entered already; the others wait among the unknown domains. */
export const partnerInstitutions: readonly DemoInstitution[] = [
  known(employmentHouse, PUBLIC_INSTITUTION, EMPLOYMENT),
  known(insertion, PUBLIC_INSTITUTION, SOCIAL),
  known(secondWind, ASSOCIATION, SOCIAL),
  known(digital, COMPANY, SERVICES),
  known(homeHelp, COMPANY, SOCIAL),
  known(thirdCompany, COMPANY, SOCIAL),
];

/** Whose addresses they are, and how many answer from each. */
const places: readonly (readonly [domain: string, kind: Colleagues, count: number])[] = [
  [employmentHouse, 'INSTITUTION', 14],
  [insertion, 'INSTITUTION', 11],
  [secondWind, 'INSTITUTION', 7],
  [digital, 'COMPANY', 7],
  [homeHelp, 'COMPANY', 5],
  [thirdCompany, 'COMPANY', 4],
  [fourthCompany, 'COMPANY', 2],
  [lastCompany, 'COMPANY', 1],
  // Mistyped, as people do.
  ['secondsouffle.example', 'INSTITUTION', 1],
  ['mail.example', 'PERSONAL', 8],
];

const questions = new Map(
  templateOf(TEMPLATE).sections.flatMap((section) => section.questions.map((question) => [question.key, question])),
);
const question = (key: string): QuestionDraft => {
  const found = questions.get(key);
  if (!found) throw new Error(`The survey has no question ${key}`);
  return found;
};
const optionsOf = (key: string): readonly OptionDraft[] =>
  question(key).options.filter((option) => option.key.toLowerCase() !== 'autre');

/** Roles that the survey does not offer, as they are written. */
const writtenRoles: Record<Colleagues, readonly string[]> = {
  COMPANY: ['Responsable RH', 'responsable RH', 'Responsale RH', 'Maître d’apprentissage', 'Tuteur'],
  INSTITUTION: ['Médiatrice', 'Médiateur', 'Responsable de dispositif'],
  PERSONAL: ['Parrain bénévole'],
};
const offeredRoles: Record<Colleagues, readonly number[]> = {
  COMPANY: [5, 7, 7],
  INSTITUTION: [0, 1, 1, 2, 3, 4, 6],
  PERSONAL: [2, 6, 8],
};
/** How much more often than others a kind of colleagues sees this. */
const seenBy: Record<Colleagues, readonly string[]> = {
  COMPANY: [
    'decrochage',
    'lacunes_scolaires',
    'demotivation_perte_sens',
    'adaptation_pedagogique',
    'orientation_adaptee',
  ],
  INSTITUTION: [
    'sante_mentale',
    'precarite',
    'isolement_social',
    'instabilite_psycho_sociale',
    'accompagnement_individualise',
    'stabilisation_situation',
  ],
  PERSONAL: ['migration', 'conflits'],
};

const emerging = [
  'Davantage de jeunes sans logement stable, hébergés tour à tour par des proches.',
  'Le téléphone la nuit, et le sommeil qui manque le matin en atelier.',
  'Des familles qui comptent sur le jeune pour les démarches.',
];
const obstacles = [
  'Les transports : pas de bus avant sept heures dans la commune.',
  'Trop peu d’entreprises prennent un premier stage.',
  'Le niveau de français écrit demandé à l’entrée.',
];
const otherFactors = [
  'Le lien avec la famille.',
  'Un tuteur présent les premières semaines.',
  'Le permis de conduire.',
];

/** So many answers as the places say, each from an address of its own. */
export function drawPartnerSubmissions(random: Random): DemoSubmission[] {
  const names = random.some(familyNames, familyNames.length);
  return places.flatMap(([domain, kind, count]) =>
    Array.from({ length: count }, () => {
      const family = names.pop() ?? '';
      const given = random.pick(random.chance(0.6) ? givenNames.f : givenNames.m);
      return {
        email: `${plainName(given)}.${plainName(family)}@${domain}`,
        sentDaysAgo: random.whole(1, 55),
        answers: [...cafes(random), ...difficulties(random, kind), ...role(random, kind)],
      };
    }),
  );
}

function cafes(random: Random): AnswerDraft[] {
  if (random.chance(0.45)) return [answer('participatedInCafes', { optionKey: 'Non' })];
  return [
    answer('participatedInCafes', { optionKey: 'Oui' }),
    answer('cafesCommunication', { optionKey: random.chance(0.7) ? 'Oui' : 'Non' }),
    ...chosen(random, 'cafesKnowledge', () => 0.6),
    ...chosen(random, 'cafesEnjoyment', () => 0.5),
  ];
}

function difficulties(random: Random, kind: Colleagues): AnswerDraft[] {
  const often = (key: string): number => (seenBy[kind].includes(key) ? 0.75 : 0.3);
  return [
    ...question('challengesRanking').items.map(({ key }) => {
      const felt = seenBy[kind].includes(key) ? random.whole(4, 7) : random.whole(1, 6);
      return answer('challengesRanking', { item: key, rating: felt });
    }),
    ...chosen(random, 'observedChallenges', often),
    ...chosen(random, 'challengesHasEmerged', (key) => often(key) / 2),
    ...said(random, 'emergingChallengesDescription', 0.25, emerging),
    ...chosen(random, 'ruptureFactorsNegative', often),
    ...chosen(random, 'ruptureFactorsFavorable', often),
    ...said(random, 'ruptureFactorsOther', 0.2, otherFactors),
    ...said(random, 'specializationObstacles', 0.3, obstacles),
  ];
}

function role(random: Random, kind: Colleagues): AnswerDraft[] {
  if (random.chance(kind === 'COMPANY' ? 0.5 : 0.15))
    return [answer('professionalRole', { optionKey: 'Autre', text: random.pick(writtenRoles[kind]) })];
  const offered = optionsOf('professionalRole');
  return [answer('professionalRole', { optionKey: offered[random.pick(offeredRoles[kind])]?.key ?? null })];
}

const chosen = (random: Random, key: string, probability: (option: string) => number): AnswerDraft[] =>
  optionsOf(key)
    .filter((option) => random.chance(probability(option.key)))
    .map((option) => answer(key, { optionKey: option.key }));

const said = (random: Random, key: string, probability: number, texts: readonly string[]): AnswerDraft[] =>
  random.chance(probability) ? [answer(key, { text: random.pick(texts) })] : [];
