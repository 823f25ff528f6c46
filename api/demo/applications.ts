// Draws who applies where and how far it goes: mostly within the trade, never twice to the same offer.

import type { DemoCandidate } from './candidates.ts';
import type { DemoJobOffer } from './job-offers.ts';
import type { Random } from './random.ts';

/** How many of 200 applications stand where. */
export const pipeline = {
  RECEIVED: 68,
  SHORTLISTED: 42,
  INTERVIEW: 32,
  OFFERED: 12,
  HIRED: 12,
  REJECTED: 26,
  WITHDRAWN: 8,
} as const;
export type Stage = keyof typeof pipeline;

export interface DemoApplication {
  readonly candidate: DemoCandidate;
  readonly jobOffer: DemoJobOffer;
  readonly message: string;
  /** The stages it goes through after RECEIVED. */
  readonly moves: readonly Stage[];
  readonly sentDaysAgo: number;
}

const OWN_APPLICATIONS = 4;
const messages = [
  'Votre offre correspond à ce que je cherche ; je peux vous rencontrer cette semaine.',
  'Je connais bien le métier et votre commune, et je souhaite échanger avec vous.',
  'Ma formation vient de s’achever et je souhaite commencer rapidement.',
  'Je vous propose ma candidature ; mon parcours est détaillé dans mon profil.',
  'Disponible dès maintenant, je reste joignable par téléphone ou par la messagerie.',
] as const;

export function drawApplications(
  random: Random,
  candidates: readonly DemoCandidate[],
  jobOffers: readonly DemoJobOffer[],
): DemoApplication[] {
  const open = jobOffers.filter(({ status }) => status !== 'DRAFT');
  const applicants = candidates.filter(({ published }) => published);
  const stages = Object.entries(pipeline).flatMap(([stage, count]) =>
    Array.from({ length: count }, () => stage as Stage),
  );
  const taken = new Map<DemoJobOffer, Set<DemoCandidate>>(open.map((jobOffer) => [jobOffer, new Set()]));
  return random.some(stages, stages.length).map((stage, index) => {
    const [candidate, jobOffer] =
      index < OWN_APPLICATIONS ? own(applicants, open, index) : drawPair(random, applicants, open, taken);
    taken.get(jobOffer)?.add(candidate);
    return {
      candidate,
      jobOffer,
      message: random.pick(messages),
      moves: way(random, stage),
      sentDaysAgo: random.whole(1, Math.min(24, jobOffer.enteredDaysAgo - 1)),
    };
  });
}

/** The candidate of the demo account applies to the first offers, which are those of the recruiter's company. */
function own(
  applicants: readonly DemoCandidate[],
  open: readonly DemoJobOffer[],
  index: number,
): [DemoCandidate, DemoJobOffer] {
  return [applicants[0] as DemoCandidate, open[index] as DemoJobOffer];
}

function drawPair(
  random: Random,
  applicants: readonly DemoCandidate[],
  open: readonly DemoJobOffer[],
  taken: ReadonlyMap<DemoJobOffer, ReadonlySet<DemoCandidate>>,
): [DemoCandidate, DemoJobOffer] {
  for (;;) {
    const jobOffer = random.pick(open);
    const related = applicants.filter(
      ({ trade }) => trade === jobOffer.trade || jobOffer.trade.alsoUseful.includes(trade.training),
    );
    const suited = random.chance(0.85) ? related.filter(({ trade }) => trade === jobOffer.trade) : related;
    const candidate = suited.length > 0 ? random.pick(suited) : random.pick(applicants);
    if (!taken.get(jobOffer)?.has(candidate)) return [candidate, jobOffer];
  }
}

/** Refusals and withdrawals come after any stage. */
function way(random: Random, stage: Stage): Stage[] {
  const line: readonly Stage[] = ['SHORTLISTED', 'INTERVIEW', 'OFFERED', 'HIRED'];
  if (stage === 'RECEIVED') return [];
  if (stage === 'REJECTED') return [...line.slice(0, random.whole(0, 2)), stage];
  if (stage === 'WITHDRAWN') return [...line.slice(0, random.whole(0, 2)), stage];
  return line.slice(0, line.indexOf(stage) + 1);
}
