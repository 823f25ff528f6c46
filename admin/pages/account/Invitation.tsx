/** @jsxImportSource preact */
// Accepts an invitation: a password, then straight into the console.
import { useId, useRef, useState } from 'preact/hooks';
import { Notice } from '../Frame.tsx';
import type { Texts } from '../i18n/fr.ts';
import { fill } from '../language.ts';
import { acceptInvitation, signIn } from './api.ts';
import { SignInLink } from './SignInLink.tsx';

/** As the API has it; it judges, and says so in the reader's language. */
const LENGTH = { minimum: 8 };

export function Invitation({ token, texts }: { token: string; texts: Texts }) {
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const failAtInput = (message: string): void => {
    setFault(message);
    input.current?.focus();
  };
  const accept = async (): Promise<void> => {
    const { email, errors } = await acceptInvitation(token, password);
    const [error] = errors;
    if (error?.path[0] === 'password') return failAtInput(error.message);
    if (error || !email) return setRefusal(error?.message ?? texts.unreachable);
    if (await signIn(email, password).catch(() => false)) location.assign('/');
    else setAccepted(email);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(null);
    await accept().catch(() => failAtInput(texts.unreachable));
    setBusy(false);
  };

  if (accepted)
    return (
      <Notice
        key="accepted"
        level={1}
        title={texts.invitationAccepted}
        text={fill(texts.invitationAcceptedHelp, { email: accepted })}
      >
        <SignInLink texts={texts} />
      </Notice>
    );
  if (refusal)
    return (
      <Notice key="refused" level={1} title={texts.invitationRefused} text={refusal}>
        <SignInLink texts={texts} />
      </Notice>
    );
  return (
    <form class="view" noValidate onSubmit={(event) => void submit(event)}>
      <h1>{texts.invitation}</h1>
      <p id={`${id}-help`}>{fill(texts.invitationHelp, LENGTH)}</p>
      <label class="label" for={id}>
        {texts.password}
      </label>
      <p class="message" id={`${id}-message`} role="alert">
        {fault}
      </p>
      <input
        ref={input}
        id={id}
        {...(shown ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
        value={password}
        required
        autocomplete="new-password"
        aria-invalid={fault !== null}
        aria-describedby={`${id}-help ${id}-message`}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <label class="choice">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        {texts.showPassword}
      </label>
      <button type="submit" class="primary" aria-disabled={busy}>
        {busy ? texts.sending : texts.acceptInvitation}
      </button>
    </form>
  );
}
