/** @jsxImportSource preact */
// A form that ends in a new password: of an invitation, a registration, or a forgotten one.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../call.ts';
import { Notice } from '../Frame.tsx';
import type { Texts } from '../i18n/fr.ts';
import { NewPassword } from './NewPassword.tsx';
import { SignInLink } from './SignInLink.tsx';

interface PasswordFormProps {
  texts: Texts;
  title: string;
  help: string;
  button: string;
  /** Said when the link is refused, above the reason. */
  refused: string;
  /** Where another link can be asked for, where people can do that themselves. */
  another?: { href: string; label: string };
  /** Null when what is wrong is said at a field of the caller's. */
  send: (password: string) => Promise<{ email: string | null; errors: Refusal[] } | null>;
  onDone: (email: string, password: string) => void | Promise<void>;
  /** Fields before the password. */
  children?: ComponentChildren;
}

export function PasswordForm(props: PasswordFormProps) {
  const { texts, title, help, button, refused, another, send, onDone, children } = props;
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const failAtInput = (message: string): void => {
    setFault(message);
    input.current?.focus();
  };
  const finish = async (): Promise<void> => {
    const answer = await send(password);
    if (!answer) return;
    const { email, errors } = answer;
    const [error] = errors;
    const comesBack = ['TOO_MANY_ATTEMPTS', 'BUSY'].includes(error?.code ?? '');
    const canTryAgain = comesBack || (error && !['token', undefined].includes(error.path[0]));
    if (error && canTryAgain) return failAtInput(error.message);
    if (error || !email) return setRefusal(error?.message ?? texts.unreachable);
    await onDone(email, password);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(null);
    await finish().catch(() => failAtInput(texts.unreachable));
    setBusy(false);
  };

  if (refusal)
    return (
      <Notice key="refused" level={1} title={refused} text={refusal}>
        {another && (
          <a class="button" href={another.href}>
            {another.label}
          </a>
        )}
        <SignInLink texts={texts} />
      </Notice>
    );
  return (
    <form class="view" noValidate onSubmit={(event) => void submit(event)}>
      <h1>{title}</h1>
      <p>{help}</p>
      {children}
      <NewPassword texts={texts} value={password} onChange={setPassword} fault={fault} input={input} />
      <button type="submit" class="primary" aria-disabled={busy}>
        {busy ? texts.sending : button}
      </button>
    </form>
  );
}
