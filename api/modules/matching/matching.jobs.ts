// The digests: matches are noted when an offer or a candidate is published, and told together, once a day.

import type { WriteContext } from '../../platform/context.ts';
import { job } from '../../platform/jobs/job.ts';
import { Candidate, CandidatePublished, recipientOf } from '../candidates/index.ts';
import { dayInGuadeloupe, JobOfferPublished } from '../job-offers/index.ts';
import { consolePage, queueMails } from '../mail/index.ts';
import { OrganisationMember } from '../organisations/index.ts';
import {
  forgetOldNews,
  hearersOfNews,
  type Line,
  noteNewCandidate,
  noteNewOffer,
  takeNews,
} from './match-news.read.ts';
import { MatchNewsFor } from './match-news.ts';
import { type DigestDue, MatchDigestDue } from './matching.events.ts';
import { newCandidatesMail, newOffersMail } from './matching.mails.ts';

/** Recipients of one job: its mails are written together or not at all. */
const AT_ONCE = 100;

export const noteOffer = job<{ jobOfferId: string }>('matching.noteOffer', {
  on: [JobOfferPublished],
  claim: ({ jobOfferId }) => jobOfferId,
  run: async (tx, { jobOfferId }) => void (await noteNewOffer(tx, jobOfferId)),
});

export const noteCandidate = job<{ candidateId: string }>('matching.noteCandidate', {
  on: [CandidatePublished],
  claim: ({ candidateId }) => candidateId,
  run: async (tx, { candidateId }) => void (await noteNewCandidate(tx, candidateId)),
});

/** Every morning: whoever has something to hear is named, in portions; what was told long ago is forgotten. */
export const callDigests = job<object>('matching.callDigests', {
  every: { pattern: '0 7 * * *', timeZone: 'America/Guadeloupe' },
  async run(tx) {
    const at = tx.now.toISOString();
    for (const to of Object.values(MatchNewsFor)) {
      const hearers = await hearersOfNews(tx, to);
      for (let first = 0; first < hearers.length; first += AT_ONCE)
        tx.record(MatchDigestDue, { at, to, ids: hearers.slice(first, first + AT_ONCE) });
    }
    await forgetOldNews(tx);
  },
});

export const mailDigests = job<DigestDue>('matching.mailDigests', {
  on: [MatchDigestDue],
  claim: ({ at, to, ids }) => `${at}:${to}:${ids[0]}`,
  async run(tx, { at, to, ids }) {
    const day = dayInGuadeloupe(new Date(at));
    const lines = await takeNews(tx, to, ids);
    const news = Map.groupBy(lines, ({ hearerId }) => hearerId);
    if (to === MatchNewsFor.CANDIDATE) await mailCandidates(tx, day, news);
    else await mailMembers(tx, day, news);
  },
});

type News = ReadonlyMap<string, readonly Line[]>;

async function mailCandidates(tx: WriteContext, day: string, news: News): Promise<void> {
  const candidates = await tx.em.find(
    Candidate,
    { id: { $in: [...news.keys()] } },
    { populate: ['user'], orderBy: { id: 'asc' } },
  );
  const mails = candidates.flatMap((candidate) => {
    const to = recipientOf(candidate);
    const offers = (news.get(candidate.id) ?? []).map(({ jobOfferId, jobOffer, organisation, place, score }) => ({
      title: jobOffer,
      organisation,
      place,
      score,
      link: consolePage(tx, 'jobOffers', jobOfferId),
    }));
    const key = `${newOffersMail.name}:${day}:${candidate.id}`;
    return to ? [{ key, template: newOffersMail, to, values: { name: to.name, count: offers.length, offers } }] : [];
  });
  await queueMails(tx, mails);
}

async function mailMembers(tx: WriteContext, day: string, news: News): Promise<void> {
  const members = await tx.em.find(
    OrganisationMember,
    { organisation: { $in: [...news.keys()] }, user: { active: true } },
    { populate: ['user'], orderBy: { id: 'asc' } },
  );
  const mails = members.map(({ organisation, user }) => {
    const candidates = (news.get(organisation.id) ?? []).map(
      ({ candidateId, candidate, headline, jobOffer, score }) => ({
        name: candidate,
        headline,
        jobOffer,
        score,
        link: consolePage(tx, 'candidates', candidateId),
      }),
    );
    return {
      key: `${newCandidatesMail.name}:${day}:${organisation.id}:${user.id}`,
      template: newCandidatesMail,
      to: { address: user.email, name: user.fullName, language: user.language, user },
      values: { name: user.fullName, count: candidates.length, candidates },
    };
  });
  await queueMails(tx, mails);
}
