// The steps to a session: password, second factor, or passkey alone. Each gives when the access token ends, or throws with
// what the API says. Knows no pages.
import { HttpError } from 'react-admin';
import {
  CompleteRequiredFactorDocument,
  type CompleteRequiredFactorInput,
  CompleteSignInDocument,
  type CompleteSignInInput,
  SignInDocument,
  type SignInMutation,
  SignInWithPasskeyDocument,
  StartPasskeySignInDocument,
  StartRequiredFactorDocument,
  type StartRequiredFactorInput,
  type TypedDocumentString,
} from '../gql/graphql.ts';
import { send } from './http.ts';

const delivery = 'COOKIE';

export type MissingFactor = NonNullable<SignInMutation['signIn']['secondFactor']>;

/** A session was opened; its access token ends then. */
export interface Opened {
  accessExpiresAt: string;
}

interface Answered {
  errors: readonly { message: string; code: string }[];
}

/** A refusal with the API's code: what ended must be begun again. */
export class SignInRefusal extends HttpError {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message, 401);
  }
}

async function payloadOf<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result[keyof Result]> {
  const { data } = await send(document, variables);
  const payload = data ? (Object.values(data)[0] as Result[keyof Result] & Answered) : undefined;
  if (!payload) throw new HttpError('errors.INTERNAL_SERVER_ERROR', 500);
  const [refusal] = payload.errors;
  if (refusal) throw new SignInRefusal(refusal.message, refusal.code);
  return payload;
}

const opened = ({ accessExpiresAt }: { accessExpiresAt?: string | null }): Opened => ({
  accessExpiresAt: accessExpiresAt ?? '',
});

export async function signIn(email: string, password: string): Promise<Opened | { missing: MissingFactor }> {
  const payload = await payloadOf(SignInDocument, { input: { email, password, delivery } });
  return payload.secondFactor ? { missing: payload.secondFactor } : opened(payload);
}

export const completeSignIn = async (input: Omit<CompleteSignInInput, 'delivery'>): Promise<Opened> =>
  opened(await payloadOf(CompleteSignInDocument, { input: { ...input, delivery } }));

export const startRequiredFactor = (input: StartRequiredFactorInput) =>
  payloadOf(StartRequiredFactorDocument, { input });

export async function completeRequiredFactor(
  input: Omit<CompleteRequiredFactorInput, 'delivery'>,
): Promise<Opened & { recoveryCodes: string[] }> {
  const payload = await payloadOf(CompleteRequiredFactorDocument, { input: { ...input, delivery } });
  return { ...opened(payload), recoveryCodes: payload.recoveryCodes ?? [] };
}

/**
 * Signs in by passkey alone; null when the person does not want to.
 * @param autofill waits until they choose one in the address field
 */
export async function signInWithPasskey({ autofill = false } = {}): Promise<Opened | null> {
  const { request } = await payloadOf(StartPasskeySignInDocument, {});
  const { askPasskey } = await import('./passkeys.ts');
  const passkey = request ? await askPasskey(request, { autofill }) : null;
  if (!passkey) return null;
  return opened(await payloadOf(SignInWithPasskeyDocument, { input: { passkey, delivery } }));
}
