// Demo data: plausible, French, the same for everyone who starts Passerelle for the first time. Made through the modules'
// own commands from a fixed seed; only the passwords differ. All but the submissions is one transaction: a start that is
// interrupted leaves nothing, and the next one makes it.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from '../house.ts';
import { User } from '../modules/accounts/index.ts';
import { drawApplications } from './applications.ts';
import { drawCandidates } from './candidates.ts';
import { drawJobOffers } from './job-offers.ts';
import { idOf, type MadeAccount, makeAccounts, makeOrganisations, makeTrainings } from './make-catalogue.ts';
import { makeConversations, makePartnerSurvey, makeQuestionnaire, makeSubmissions } from './make-exchanges.ts';
import { makeApplications, makeCandidates, makeJobOffers, makeSkills } from './make-recruitment.ts';
import { inOneTransaction } from './making.ts';
import { drawPartnerSubmissions } from './partner-survey.ts';
import { drawSubmissions } from './questionnaire.ts';
import { randomFrom } from './random.ts';

const SEED = 971;

/** Makes the demo data when demo is on and the database has no account yet; says whether it did. */
export async function makeDemoOnFirstStart(house: House): Promise<boolean> {
  if (!house.config.demo || (await house.database.orm.em.fork().count(User)) > 0) return false;
  await makeDemo(house);
  return true;
}

/** Fills an empty database. The accounts are written to demo-accounts.json in the data folder, where demo is on. */
export async function makeDemo(house: House): Promise<void> {
  const random = randomFrom(SEED);
  const candidates = drawCandidates(random, 300);
  const jobOffers = drawJobOffers(random, 80);
  const applications = drawApplications(random, candidates, jobOffers);
  const submissions = drawSubmissions(random, candidates, 40);
  const partnerSubmissions = drawPartnerSubmissions(random);

  const made = await inOneTransaction(house, async (making) => {
    const accounts = await makeAccounts(making);
    const organisationIds = await makeOrganisations(making, random, accounts);
    const trainingIds = await makeTrainings(making, random, organisationIds, accounts);
    const skillIds = await makeSkills(making);
    const userId = idOf(accounts, 'CANDIDATE');
    const candidateIds = await makeCandidates(making, candidates, { skillIds, trainingIds, userId });
    const jobOfferIds = await makeJobOffers(making, jobOffers, { organisationIds, skillIds, trainingIds });
    await makeApplications(making, applications, { candidateIds, jobOfferIds });
    await makeConversations(making, accounts);
    const questionnaireId = await makeQuestionnaire(making);
    const surveyId = await makePartnerSurvey(making);
    if (house.config.demo) writeAccounts(house.config.dataDir, accounts);
    return { questionnaireId, surveyId };
  });
  await makeSubmissions(house, made.questionnaireId, submissions, '198.51.100');
  await makeSubmissions(house, made.surveyId, partnerSubmissions, '203.0.113');
}

/** Readable by their owner only. */
function writeAccounts(dataDir: string, accounts: readonly MadeAccount[]): void {
  const file = join(dataDir, 'demo-accounts.json');
  const text = JSON.stringify(
    accounts.map(({ email, role, password }) => ({ email, role, password })),
    null,
    2,
  );
  mkdirSync(dataDir, { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' });
}
