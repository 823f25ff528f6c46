/** @jsxImportSource preact */
// A password to be chosen: the rule, a hint at its strength, and a look at it. Pasting stays possible.
import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Texts } from '../i18n/fr.ts';
import { fill } from '../language.ts';
import { PASSWORD_LENGTH, type Strength, strengthOf } from './strength.ts';

interface NewPasswordProps {
  texts: Texts;
  value: string;
  onChange: (password: string) => void;
  fault: string | null;
  input: Ref<HTMLInputElement>;
}

const STEPS: Record<Strength, number> = { tooShort: 0, weak: 1, fair: 2, good: 3 };

export function NewPassword({ texts, value, onChange, fault, input }: NewPasswordProps) {
  const [shown, setShown] = useState(false);
  const id = useId();
  const strength = strengthOf(value);
  return (
    <>
      <label class="label" for={id}>
        {texts.password}
      </label>
      <p class="help" id={`${id}-help`}>
        {fill(texts.passwordRule, PASSWORD_LENGTH)}
      </p>
      <p class="message" id={`${id}-message`} role="alert">
        {fault}
      </p>
      <input
        ref={input}
        id={id}
        {...(shown ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
        value={value}
        required
        autocomplete="new-password"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-help ${id}-message ${id}-strength`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p class="strength" id={`${id}-strength`}>
        {value !== '' && (
          <>
            <meter min={0} max={3} low={2} optimum={3} value={STEPS[strength]} aria-hidden="true" />
            {texts.strength[strength]}
          </>
        )}
      </p>
      <label class="choice">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        {texts.showPassword}
      </label>
    </>
  );
}
