// What is dangerous asks the person to show again who they are: whoever wants it waits here for the dialog's answer.
// Owns the one question that may be open; never draws it.
import { ConfirmIdentityDocument, type ConfirmIdentityInput } from '../gql/graphql.ts';
import { send } from './http.ts';
import { replaceTokens } from './session.ts';
import { SignInRefusal } from './sign-in.ts';

/** Opens the dialog; resolves when it closes, with whether the person has shown who they are. */
type Ask = () => Promise<boolean>;

let ask: Ask | undefined;
let asked: Promise<boolean> | undefined;

/** Lets this dialog ask from now on; gives how to stop it. */
export function askWith(dialog: Ask): () => void {
  ask = dialog;
  return () => {
    if (ask === dialog) ask = undefined;
  };
}

/** Whether the person shows who they are. Several requests at once make one question. */
export function proveIdentity(): Promise<boolean> {
  asked ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asked = undefined;
  });
  return asked;
}

/** Throws SignInRefusal with what the API says. */
export function confirmIdentity(input: Omit<ConfirmIdentityInput, 'delivery'>): Promise<void> {
  return replaceTokens(async () => {
    const { data } = await send(ConfirmIdentityDocument, { input: { ...input, delivery: 'COOKIE' } });
    const refusal = data?.confirmIdentity.errors[0];
    if (!data || refusal)
      throw new SignInRefusal(refusal?.message ?? 'errors.INTERNAL_SERVER_ERROR', refusal?.code ?? '');
    return data.confirmIdentity.accessExpiresAt;
  });
}
