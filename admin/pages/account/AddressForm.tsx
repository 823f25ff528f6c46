/** @jsxImportSource preact */
// A form that asks for an address and ends in "look into your mailbox", whether the address has an account or not.
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../call.ts';
import { Notice } from '../Frame.tsx';
import type { Texts } from '../i18n/fr.ts';
import { fill } from '../language.ts';
import { SignInLink } from './SignInLink.tsx';

interface AddressFormProps {
  texts: Texts;
  title: string;
  help: string;
  button: string;
  /** What is said afterwards, with `{email}`. */
  sent: string;
  send: (email: string) => Promise<Refusal[]>;
  /** Fields before the address. */
  children?: ComponentChildren;
}

export function AddressForm({ texts, title, help, button, sent, send, children }: AddressFormProps) {
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const fail = (message: string): void => {
    setFault(message);
    input.current?.focus();
  };
  const ask = async (): Promise<void> => {
    const [error] = await send(email);
    if (!error) return setDone(true);
    fail(error.path[0] === 'email' ? texts.invalidEmail : error.message);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(null);
    await ask().catch(() => fail(texts.unreachable));
    setBusy(false);
  };

  if (done)
    return (
      <Notice key="sent" level={1} title={texts.checkMails} text={fill(sent, { email })}>
        <SignInLink texts={texts} />
      </Notice>
    );
  return (
    <form class="view" noValidate onSubmit={(event) => void submit(event)}>
      <h1>{title}</h1>
      <p id={`${id}-help`}>{help}</p>
      {children}
      <label class="label" for={id}>
        {texts.email}
      </label>
      <p class="message" id={`${id}-message`} role="alert">
        {fault}
      </p>
      <input
        ref={input}
        id={id}
        type="email"
        value={email}
        required
        autocomplete="username"
        aria-invalid={fault !== null}
        aria-describedby={`${id}-help ${id}-message`}
        onInput={(event) => setEmail(event.currentTarget.value)}
      />
      <p class="actions">
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? texts.sending : button}
        </button>
        <SignInLink texts={texts} />
      </p>
    </form>
  );
}
