// Second factors of people in tests: added and used through GraphQL, as the console does.

import { Secret, TOTP } from 'otpauth';
import { Authenticator } from './authenticator.ts';
import type { Answer, Client, World } from './world.ts';

export const PASSWORD = 'un mot de passe de test';

const CREATION = 'challenge rpId userHandle userName excludedCredentials';
const REQUEST = 'challenge rpId credentials userVerification';
const ERRORS = 'errors { code path }';
const SESSION = `accessToken refreshToken viewer { user { id fullName } } ${ERRORS}`;

/** Documents that several tests send. */
export const documents = {
  signIn: `mutation ($input: SignInInput!) { signIn(input: $input) {
    ${SESSION} secondFactor { challenge expiresAt mustBeAdded methods passkeyRequest { ${REQUEST} } } } }`,
  completeSignIn: `mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { ${SESSION} } }`,
  startRequiredFactor: `mutation ($input: StartRequiredFactorInput!) { startRequiredFactor(input: $input) {
    totp { secret uri } passkey { ${CREATION} } ${ERRORS} } }`,
  completeRequiredFactor: `mutation ($input: CompleteRequiredFactorInput!) { completeRequiredFactor(input: $input) {
    ${SESSION} recoveryCodes } }`,
  startPasskeySignIn: `mutation { startPasskeySignIn { request { ${REQUEST} } ${ERRORS} } }`,
  signInWithPasskey: `mutation ($input: SignInWithPasskeyInput!) { signInWithPasskey(input: $input) { ${SESSION} } }`,
  startTotp: `mutation { startTotp { totp { secret uri } ${ERRORS} } }`,
  confirmTotp: `mutation ($code: String!) { confirmTotp(input: { code: $code }) {
    user { secondFactors recoveryCodesLeft } recoveryCodes ${ERRORS} } }`,
  removeTotp: `mutation { removeTotp { user { secondFactors recoveryCodesLeft } ${ERRORS} } }`,
  renewRecoveryCodes: `mutation { renewRecoveryCodes { recoveryCodes ${ERRORS} } }`,
  startPasskey: `mutation { startPasskey { creation { ${CREATION} } ${ERRORS} } }`,
  addPasskey: `mutation ($input: NewPasskeyInput!) { addPasskey(input: $input) {
    passkey { id name lastUsedAt } recoveryCodes ${ERRORS} } }`,
  renamePasskey: `mutation ($id: ID!, $name: String!) { renamePasskey(input: { id: $id, name: $name }) {
    passkey { name } ${ERRORS} } }`,
  removePasskey: `mutation ($id: ID!) { removePasskey(input: { id: $id }) { passkeyId ${ERRORS} } }`,
  passkeys: '{ passkeys { totalCount nodes { id name synced lastUsedAt } } }',
  startPasskeyConfirmation: `mutation { startPasskeyConfirmation { request { ${REQUEST} } ${ERRORS} } }`,
  confirmIdentity: `mutation ($input: ConfirmIdentityInput!) { confirmIdentity(input: $input) { accessToken refreshToken ${ERRORS} } }`,
  resetSecondFactors: `mutation ($id: ID!) { resetSecondFactors(input: { userId: $id }) {
    user { secondFactors } ${ERRORS} } }`,
} as const;

/** The address under which `world.as` makes an account. */
export const emailOf = async (world: World, { userId }: Client): Promise<string> =>
  (await world.rows('select email from "user" where id = $1', [userId]))[0].email;

/** The first step of signing in; with `address`, from there. */
export async function firstStep(world: World, person: Client, address?: string): Promise<Answer> {
  const input = { email: await emailOf(world, person), password: PASSWORD };
  const headers: Record<string, string> = address ? { 'x-forwarded-for': address } : {};
  const { data } = await world.anonymous().ask(documents.signIn, { input }, headers);
  return data.signIn;
}

export const challengeFor = async (world: World, person: Client, address?: string): Promise<string> =>
  (await firstStep(world, person, address)).secondFactor.challenge;

export const appWith = (secret: string): TOTP => new TOTP({ secret: Secret.fromBase32(secret) });

/** The code of so many steps from now. */
export const codeOf = (app: TOTP, steps = 0): string => app.generate({ timestamp: Date.now() + steps * 30_000 });

/** Adds an app; the step of its current code is used up by that. */
export async function addTotp(person: Client): Promise<{ app: TOTP; recoveryCodes: string[] }> {
  const { startTotp } = await person.run(documents.startTotp);
  const app = appWith(startTotp.totp.secret);
  const { confirmTotp } = await person.run(documents.confirmTotp, { code: codeOf(app) });
  return { app, recoveryCodes: confirmTotp.recoveryCodes };
}

/** Codes of steps that were accepted before are accepted again, as if time had passed. */
export const forgetSteps = (world: World): Promise<Answer> => world.rows('update totp set last_step = 0');

export async function addPasskey(
  world: World,
  person: Client,
  name = 'Ma clé',
): Promise<{ authenticator: Authenticator; id: string; recoveryCodes: string[] | null }> {
  const authenticator = new Authenticator(world.url);
  const { startPasskey } = await person.run(documents.startPasskey);
  const credential = authenticator.create(startPasskey.creation);
  const { addPasskey: added } = await person.run(documents.addPasskey, { input: { name, credential } });
  return { authenticator, id: added.passkey.id, recoveryCodes: added.recoveryCodes };
}
