// Makes the accounts, the organisations and the catalogue with its sessions.

import { randomBytes } from 'node:crypto';
import { createUser, Role } from '../modules/accounts/index.ts';
import { addOrganisationMember, createOrganisation, OrganisationKind } from '../modules/organisations/index.ts';
import {
  cancelEnrolment,
  confirmEnrolment,
  createEnrolment,
  createTraining,
  createTrainingSession,
  Modality,
  publishTraining,
  publishTrainingSession,
} from '../modules/trainings/index.ts';
import { type DemoRole, demoAccounts } from './accounts.ts';
import { phone } from './candidates.ts';
import { recruitersCompany } from './job-offers.ts';
import type { Making } from './making.ts';
import { organisations } from './organisations.ts';
import type { Random } from './random.ts';
import { type DemoTraining, everyTraining, trainings } from './trainings.ts';

export interface MadeAccount {
  readonly id: string;
  readonly email: string;
  readonly role: DemoRole;
  readonly password: string;
}
export type Ids = ReadonlyMap<string, string>;

export async function makeAccounts(making: Making): Promise<MadeAccount[]> {
  return making.each(demoAccounts, async ({ email, fullName, role }) => {
    const password = randomBytes(12).toString('base64url');
    const { id } = await createUser(making.at(250), { email, fullName, roles: [Role[role]], password });
    return { id, email, role, password };
  });
}

/** The ids of the organisations by name. The recruiter works for the first company. */
export async function makeOrganisations(
  making: Making,
  random: Random,
  accounts: readonly MadeAccount[],
): Promise<Ids> {
  const made = await making.each(organisations, async ({ name, kind, sector, communeCode, domain, description }) => {
    const organisation = await createOrganisation(making.at(random.whole(241, 400)), {
      name,
      kind: OrganisationKind[kind],
      sector,
      communeCode,
      emailDomain: domain,
      website: `https://www.${domain}`,
      email: `contact@${domain}`,
      phone: phone(random, '05 36 49'),
      description,
    });
    return [name, organisation.id] as const;
  });
  const ids = new Map(made);
  const userId = idOf(accounts, 'RECRUITER');
  await addOrganisationMember(making.at(240), { organisationId: found(ids, recruitersCompany.name), userId });
  await making.write();
  return ids;
}

/** The ids of the trainings by slug, all in the catalogue; each with two sessions. */
export async function makeTrainings(
  making: Making,
  random: Random,
  organisationIds: Ids,
  accounts: readonly MadeAccount[],
): Promise<Ids> {
  const provider = organisations.find(({ kind }) => kind === 'TRAINING_CENTRE');
  const made = await making.each(trainings, async (training, index) => {
    const then = making.at(random.whole(120, 230));
    const { id } = await createTraining(then, {
      ...everyTraining,
      slug: training.slug,
      officialCode: `DEMO-${String(index + 1).padStart(2, '0')}`,
      title: training.title,
      certifying: training.certifying,
      objectives: [...training.objectives],
      prerequisites: training.prerequisites,
      outcomes: training.outcomes,
      durationHours: training.hours,
      durationDays: Math.ceil(training.hours / 7),
      modality: Modality[training.modality],
      individualPrice: { amount: `${training.price}.00`, currency: 'EUR' },
      groupPrice: { amount: `${Math.round(training.price * 0.9)}.00`, currency: 'EUR' },
      providerId: found(organisationIds, provider?.name ?? ''),
    });
    await making.write();
    await publishTraining(then, { id });
    return [training.slug, id] as const;
  });
  const ids = new Map(made);
  await makeSessions(making, random, ids, accounts);
  return ids;
}

/** A first session soon (or going on, for every fourth training) and a second one later, half of those still planned. */
async function makeSessions(
  making: Making,
  random: Random,
  trainingIds: Ids,
  accounts: readonly MadeAccount[],
): Promise<void> {
  const runs = trainings.flatMap((training, index) => [
    { training, startsIn: index % 4 === 1 ? -random.whole(10, 40) : random.whole(12, 90), open: true },
    { training, startsIn: random.whole(130, 220), open: index % 2 === 0 },
  ]);
  const sessionIds = await making.each(runs, async ({ training, startsIn, open }, index) => {
    const then = making.at(random.whole(45, 100));
    const { id } = await createTrainingSession(then, {
      trainingId: found(trainingIds, training.slug),
      startsOn: making.day(startsIn),
      endsOn: making.day(startsIn + lengthInDays(training)),
      capacity: 12,
      communeCode: training.modality === 'REMOTE' ? null : '97103',
      address: training.modality === 'REMOTE' ? null : `Salle ${(index % 6) + 1}`,
      trainerId: index % 3 === 0 ? idOf(accounts, 'TRAINER') : null,
    });
    await making.write();
    if (open) await publishTrainingSession(then, { id });
    return id;
  });
  await makeEnrolments(making, sessionIds, accounts);
}

/** 35 hours a week. */
const lengthInDays = ({ hours }: DemoTraining): number => Math.ceil(hours / 35) * 7 - 3;

async function makeEnrolments(
  making: Making,
  sessionIds: readonly string[],
  accounts: readonly MadeAccount[],
): Promise<void> {
  const wanted = [
    { session: 2, role: 'TRAINEE', decide: confirmEnrolment },
    { session: 8, role: 'TRAINEE', decide: null },
    { session: 20, role: 'TRAINEE', decide: cancelEnrolment },
    { session: 12, role: 'CANDIDATE', decide: confirmEnrolment },
    { session: 10, role: 'CANDIDATE', decide: null },
  ] as const;
  await making.each(wanted, async ({ session, role, decide }, index) => {
    const sessionId = sessionIds[session] as string;
    const { id } = await createEnrolment(making.at(40 - index), { sessionId, traineeId: idOf(accounts, role) });
    await making.write();
    await decide?.(making.at(35 - index), { id });
  });
}

export function found(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo made no "${key}"`);
  return id;
}

export const idOf = (accounts: readonly MadeAccount[], role: DemoRole): string =>
  found(new Map(accounts.map((account) => [account.role, account.id])), role);
