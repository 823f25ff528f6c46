import { expect } from 'vitest';
import { linksOf, type Mailbox, test } from '../../test/mailbox.ts';
import type { World } from '../../test/world.ts';
import { createUser, Language, Role } from '../accounts/index.ts';
import { ContractType, createCandidate, publishCandidate } from '../candidates/index.ts';
import { applyToJobOffer, closeJobOffer, createJobOffer, publishJobOffer } from '../job-offers/index.ts';
import { addOrganisationMember, createOrganisation, OrganisationKind } from '../organisations/index.ts';
import { MatchDigestDue } from './matching.events.ts';
import { callDigests, mailDigests, noteCandidate, noteOffer } from './matching.jobs.ts';

const HERE = '97117';
const FAR = '97131';

const password = 'un mot de passe de test';

interface Company {
  id: string;
  recruiters: string[];
}

/** A company whose two recruiters read French and English. */
const company = (world: World, name: string): Promise<Company> =>
  world.write(async (tx) => {
    const { id } = await createOrganisation(tx, { name, kind: OrganisationKind.COMPANY });
    const recruiters: string[] = [];
    for (const language of Object.values(Language)) {
      const email = `${name}.${language}@example.org`.toLowerCase();
      const user = await createUser(tx, {
        email,
        fullName: `${name} ${language}`,
        roles: [Role.RECRUITER],
        language,
        password,
      });
      await tx.em.flush();
      await addOrganisationMember(tx, { organisationId: id, userId: user.id });
      recruiters.push(user.email);
    }
    return { id, recruiters };
  });

const offer = ({ world }: Mailbox, organisationId: string, title: string, { communeCode = HERE, daysAgo = 0 } = {}) =>
  world.write(async (tx) => {
    const then = { ...tx, now: new Date(tx.now.getTime() - daysAgo * 86_400_000) };
    const details = { title, description: 'Un poste.', contract: ContractType.PERMANENT, communeCode };
    const { id } = await createJobOffer(then, { ...details, organisationId });
    await tx.em.flush();
    await publishJobOffer(then, { id });
    return id;
  });

const candidate = (
  { world }: Mailbox,
  firstName: string,
  { communeCode = HERE, email = true, published = true } = {},
) =>
  world.write(async (tx) => {
    const { id } = await createCandidate(tx, {
      firstName,
      lastName: 'Essai',
      headline: `Accroche de ${firstName}`,
      communeCode,
      mobilityKm: 10,
      ...(email ? { email: `${firstName}@example.org`.toLowerCase() } : {}),
    });
    await tx.em.flush();
    if (published) await publishCandidate(tx, { id });
    return id;
  });

/** Until every match there is to note is noted, by the job process or here. */
async function note(
  { world }: Mailbox,
  { offers = [], candidates = [] }: { offers?: string[]; candidates?: string[] },
) {
  for (const jobOfferId of offers) await world.write((tx) => noteOffer.run(tx, { jobOfferId } as never));
  for (const candidateId of candidates) await world.write((tx) => noteCandidate.run(tx, { candidateId } as never));
}

const morning = ({ world }: Mailbox) => world.write((tx) => callDigests.run(tx, {} as never));
/** As if everything told today had been told yesterday. */
const nextDay = ({ world }: Mailbox) =>
  world.rows(`update match_news set told_at = told_at - interval '1 day' where told_at is not null`);

test('a candidate hears once a day of the new offers that fit, best first, five at most, and can say no', async ({
  world,
  mailbox,
}) => {
  const { id: organisationId } = await company(world, 'Atelier');
  const near = await candidate(mailbox, 'Alma');
  await candidate(mailbox, 'Béa', { communeCode: FAR });
  await candidate(mailbox, 'Cora', { published: false });
  const offers: string[] = [];
  for (const number of [1, 2, 3, 4, 5, 6]) offers.push(await offer(mailbox, organisationId, `Poste ${number}`));
  offers.push(await offer(mailbox, organisationId, 'Poste lointain', { communeCode: FAR }));
  await note(mailbox, { offers });
  await world.write((tx) => closeJobOffer(tx, { id: offers[0] as string }));
  await world.write((tx) => applyToJobOffer(tx, { jobOfferId: offers[1] as string, candidateId: near }));

  await morning(mailbox);
  const mail = await mailbox.one('matching.newOffers', 'alma@example.org');
  expect(mail.subject).toBe('4 nouvelles offres pour vous');
  expect(mail.text).toContain('Bonjour Alma Essai,');
  expect(linksOf(mail).slice(0, 4)).toEqual(offers.slice(2, 6).map((id) => `${world.url}/#/jobOffers/${id}/show`));
  expect(mail.text).toMatch(/Poste 3 <[^>]+>, Atelier, Le Moule – \d+ points sur 100/);
  expect(mail.text).not.toMatch(/Poste 1|Poste 2|lointain/);
  expect(mail.headers.get('list')).toMatchObject({ unsubscribe: expect.anything() });
  expect(linksOf(mail).some((link) => link.includes('/api/mail/unsubscribe/'))).toBe(true);
  expect((await mailbox.one('matching.newOffers', 'béa@example.org')).subject).toBe('Une nouvelle offre pour vous');
  expect(await mailbox.queued('matching', 'cora@example.org')).toEqual([]);

  for (const payload of await mailbox.payloads(MatchDigestDue))
    await world.write((tx) => mailDigests.run(tx, payload as never));
  expect(await mailbox.queued('matching', 'alma@example.org')).toHaveLength(1);
});

test('what came after the mail of the day is told the next day; with nothing new nobody is called', async ({
  mailbox,
}) => {
  const { world } = mailbox;
  const { id: organisationId } = await company(world, 'Matinal');
  const id = await candidate(mailbox, 'Gina');
  const called = async () => {
    const before = (await mailbox.payloads(MatchDigestDue)).length;
    await morning(mailbox);
    const [due] = (await mailbox.payloads(MatchDigestDue)).slice(before).filter(({ ids }) => ids.includes(id));
    if (due) await world.write((tx) => mailDigests.run(tx, due as never));
    return due !== undefined;
  };
  await note(mailbox, { offers: [await offer(mailbox, organisationId, 'Poste du matin')] });
  expect(await called()).toBe(true);
  await mailbox.one('matching.newOffers', 'gina@example.org');

  await note(mailbox, { offers: [await offer(mailbox, organisationId, 'Poste du soir')] });
  expect(await called()).toBe(false);
  await nextDay(mailbox);
  // The key of a mail names its day.
  await world.rows(`update mail_message set key = key || ':yesterday' where template like 'matching.%'`);
  expect(await called()).toBe(true);
  const [, second] = await mailbox.of('matching.newOffers', 'gina@example.org', 2);
  expect(second?.text).toContain('Poste du soir');
  expect(second?.text).not.toContain('Poste du matin');
  await nextDay(mailbox);
  expect(await called()).toBe(false);
});

test('everyone who recruits hears of new candidates who fit, in their language', async ({ world, mailbox }) => {
  const { id: organisationId, recruiters } = await company(world, 'Chantier');
  await company(world, 'Voisin');
  await offer(mailbox, organisationId, 'Soudeur');
  const found = await candidate(mailbox, 'Dora', { email: false });
  const far = await candidate(mailbox, 'Élia', { communeCode: FAR });
  await note(mailbox, { candidates: [found, far] });
  await nextDay(mailbox);
  await morning(mailbox);

  const [french, english] = recruiters as [string, string];
  const mail = await mailbox.one('matching.newCandidates', french);
  expect(mail.subject).toBe('Un nouveau candidat pour vos offres');
  expect(mail.text).toContain('Dora Essai');
  expect(mail.text).toContain('Accroche de Dora – pour Soudeur');
  expect(mail.text).not.toContain('Élia');
  expect(linksOf(mail)[0]).toBe(`${world.url}/#/candidates/${found}/show`);
  const inEnglish = await mailbox.one('matching.newCandidates', english);
  expect(inEnglish.subject).toBe('A new candidate for your offers');
  expect(await mailbox.queued('matching', 'voisin.fr@example.org')).toEqual([]);
});

test('what was published long ago, for example by an import, is no news', async ({ world, mailbox }) => {
  const { id: organisationId } = await company(world, 'Ancien');
  const id = await offer(mailbox, organisationId, 'Poste ancien', { daysAgo: 8 });
  await note(mailbox, { offers: [id] });
  expect(await world.rows('select 1 from match_news where job_offer_id = $1', [id])).toEqual([]);
});

test('what was told ninety days ago is forgotten', async ({ world, mailbox }) => {
  await world.rows(`update match_news set told_at = now() - interval '91 days' where told_at is not null`);
  await morning(mailbox);
  expect(await world.rows('select 1 from match_news where told_at is not null')).toEqual([]);
});
