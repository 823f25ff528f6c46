/** @jsxImportSource preact */
// Makes the account of whoever got the link: a name and a password, then straight into the console.
import { useId, useRef, useState } from 'preact/hooks';
import { completeRegistration } from './api.ts';
import { useEntrance } from './Entrance.tsx';
import type { LinkViewProps } from './Page.tsx';
import { PasswordForm } from './PasswordForm.tsx';

export function CompleteRegistration({ token, texts, language }: LinkViewProps) {
  const [fullName, setFullName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { entered, enter } = useEntrance(texts);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const send = async (password: string) => {
    const answer = await completeRegistration(token, fullName, password);
    const atName = answer.errors.find(({ path }) => path[0] === 'fullName');
    setFault(atName?.message ?? null);
    if (!atName) return answer;
    input.current?.focus();
    return null;
  };
  return (
    entered ?? (
      <PasswordForm
        texts={texts}
        title={texts.completeRegistration}
        help={texts.completeRegistrationHelp}
        button={texts.completeRegistrationButton}
        refused={texts.registrationRefused}
        another={{ href: `/account/register?lang=${language}`, label: texts.register }}
        send={send}
        onDone={enter}
      >
        <label class="label" for={id}>
          {texts.fullName}
        </label>
        <p class="message" id={`${id}-message`} role="alert">
          {fault}
        </p>
        <input
          ref={input}
          id={id}
          type="text"
          value={fullName}
          required
          maxLength={200}
          autocomplete="name"
          aria-invalid={fault !== null}
          aria-describedby={`${id}-message`}
          onInput={(event) => setFullName(event.currentTarget.value)}
        />
        <div class="gap" />
      </PasswordForm>
    )
  );
}
