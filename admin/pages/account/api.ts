// What the public pages of accounts ask for. The token of a link is in the body of a call, never in an address.
import { call, type Refusal } from '../call.ts';
import type { Language } from '../language.ts';

export type RegistrationRole = 'CANDIDATE' | 'RECRUITER' | 'TRAINEE';
/** So long nobody waits for a form. */
const LINK_MS = 5_000;

type Answer = { email: string | null; errors: Refusal[] };

const linkDocument = `query MailedLink($input: MailedLinkInput!) {
  mailedLink(input: $input) { errors { code message path } }
}`;
const verifyDocument = `mutation VerifyEmail($input: VerifyEmailInput!) {
  verifyEmail(input: $input) { email errors { code message path } }
}`;
const acceptDocument = `mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { email errors { code message path } }
}`;
const signInDocument = `mutation SignInAfterInvitation($input: SignInInput!) {
  signIn(input: $input) { errors { code message path } }
}`;
const rolesDocument = 'query Registration { registration { roles } }';
const registerDocument = `mutation Register($input: RegisterInput!) {
  register(input: $input) { errors { code message path } }
}`;
const completeDocument = `mutation CompleteRegistration($input: CompleteRegistrationInput!) {
  completeRegistration(input: $input) { email errors { code message path } }
}`;
const forgotDocument = `mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) { errors { code message path } }
}`;
const resetDocument = `mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) { email errors { code message path } }
}`;

export type LinkPurpose = 'VERIFY_EMAIL' | 'INVITATION' | 'COMPLETE_REGISTRATION' | 'RESET';

/** Why a link cannot be used; null when it can, or when nobody answers: then its form will tell. */
export async function faultOfLink(purpose: LinkPurpose, token: string): Promise<Refusal | null> {
  const asked = call<{ mailedLink: { errors: Refusal[] } }>(linkDocument, { input: { purpose, token } }, LINK_MS);
  return asked.then(
    ({ mailedLink }) => mailedLink.errors[0] ?? null,
    () => null,
  );
}

export async function verifyEmail(token: string): Promise<Answer> {
  return (await call<{ verifyEmail: Answer }>(verifyDocument, { input: { token } })).verifyEmail;
}

export async function acceptInvitation(token: string, password: string): Promise<Answer> {
  const input = { token, password };
  return (await call<{ acceptInvitation: Answer }>(acceptDocument, { input })).acceptInvitation;
}

/** Opens a session in this browser; says whether it did. */
export async function signIn(email: string, password: string): Promise<boolean> {
  const input = { email, password, delivery: 'COOKIE' };
  return (await call<{ signIn: { errors: Refusal[] } }>(signInDocument, { input })).signIn.errors.length === 0;
}

export async function registrationRoles(): Promise<RegistrationRole[]> {
  return (await call<{ registration: { roles: RegistrationRole[] } }>(rolesDocument, {})).registration.roles;
}

export async function register(email: string, role: RegistrationRole, language: Language): Promise<Refusal[]> {
  const input = { email: email.trim(), role, language: language.toUpperCase() };
  return (await call<{ register: { errors: Refusal[] } }>(registerDocument, { input })).register.errors;
}

export async function completeRegistration(token: string, fullName: string, password: string): Promise<Answer> {
  const input = { token, fullName: fullName.trim(), password };
  return (await call<{ completeRegistration: Answer }>(completeDocument, { input })).completeRegistration;
}

export async function requestPasswordReset(email: string): Promise<Refusal[]> {
  const input = { email: email.trim() };
  const { requestPasswordReset: answer } = await call<{ requestPasswordReset: { errors: Refusal[] } }>(forgotDocument, {
    input,
  });
  return answer.errors;
}

export async function resetPassword(token: string, newPassword: string): Promise<Answer> {
  const input = { token, newPassword };
  return (await call<{ resetPassword: Answer }>(resetDocument, { input })).resetPassword;
}
