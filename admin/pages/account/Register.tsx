/** @jsxImportSource preact */
// Asks for an account; says so where nobody can make their own.
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../Frame.tsx';
import { AddressForm } from './AddressForm.tsx';
import { type RegistrationRole, register, registrationRoles } from './api.ts';
import type { ViewProps } from './Page.tsx';
import { SignInLink } from './SignInLink.tsx';

export function Register({ texts, language }: ViewProps) {
  const [roles, setRoles] = useState<RegistrationRole[] | null>(null);
  const [role, setRole] = useState<RegistrationRole | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  useEffect(() => {
    registrationRoles().then(setRoles, () => setUnreachable(true));
  }, []);

  if (unreachable) return <Notice key="lost" level={1} title={texts.register} text={texts.unreachable} />;
  if (!roles) return null;
  const [first] = roles;
  if (!first)
    return (
      <Notice key="closed" level={1} title={texts.registrationClosed} text={texts.registrationClosedHelp}>
        <SignInLink texts={texts} />
      </Notice>
    );
  const chosen = role ?? first;
  return (
    <AddressForm
      texts={texts}
      title={texts.register}
      help={texts.registerHelp}
      button={texts.registerButton}
      sent={texts.registerSent}
      send={(email) => register(email, chosen, language)}
    >
      {roles.length > 1 && (
        <fieldset class="question">
          <legend>{texts.registerAs}</legend>
          {roles.map((value) => (
            <label class="choice" key={value}>
              <input type="radio" name="role" checked={value === chosen} onChange={() => setRole(value)} />
              {texts.roles[value]}
            </label>
          ))}
        </fieldset>
      )}
    </AddressForm>
  );
}
