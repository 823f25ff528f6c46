// The code of the authenticator app, or instead of it one of the recovery codes.
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PlainField } from '../inputs/PlainField.tsx';

interface CodeFieldProps {
  /** Whether the person has an app; without one there are only recovery codes. */
  app: boolean;
  /** Whether another field comes before it: the focus begins there. */
  after?: boolean;
}

export function CodeField({ app, after = false }: CodeFieldProps) {
  const translate = useTranslate();
  const [shown, setShown] = useState<'code' | 'recoveryCode' | null>(app ? 'code' : null);
  const [touched, setTouched] = useState(false);
  const focus = touched || !after;
  const other = shown === 'recoveryCode' && app ? 'code' : 'recoveryCode';

  function show() {
    setTouched(true);
    setShown(other);
  }

  return (
    <>
      {shown === 'code' && (
        <PlainField
          key="code"
          name="code"
          label={translate('security.code')}
          autoComplete="one-time-code"
          inputProps={{ inputMode: 'numeric', maxLength: 7 }}
          required
          autoFocus={focus}
        />
      )}
      {shown === 'recoveryCode' && (
        <PlainField
          key="recoveryCode"
          name="recoveryCode"
          label={translate('security.recoveryCode')}
          autoComplete="off"
          inputProps={{ maxLength: 60, spellCheck: false, autoCapitalize: 'characters' }}
          required
          autoFocus={focus}
        />
      )}
      {shown !== other && (
        <Button size="small" sx={{ alignSelf: 'start' }} onClick={show}>
          {translate(other === 'code' ? 'security.useCode' : 'security.useRecoveryCode')}
        </Button>
      )}
    </>
  );
}

/** What was typed there, as the API takes it. */
export function codesIn(form: FormData): { code: string | null; recoveryCode: string | null } {
  const text = (name: string) => (form.get(name) as string | null) || null;
  return { code: text('code'), recoveryCode: text('recoveryCode') };
}
