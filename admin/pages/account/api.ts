// What the pages of mailed links ask for. The token of a link is in the body of a call, never in an address.
import { call, type Refusal } from '../call.ts';

type Answer = { email: string | null; errors: Refusal[] };

const verifyDocument = `mutation VerifyEmail($input: VerifyEmailInput!) {
  verifyEmail(input: $input) { email errors { code message path } }
}`;
const acceptDocument = `mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { email errors { code message path } }
}`;
const signInDocument = `mutation SignInAfterInvitation($input: SignInInput!) {
  signIn(input: $input) { errors { code message path } }
}`;

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
