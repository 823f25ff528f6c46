/** @jsxImportSource preact */
// Chooses another password with a mailed link. Nobody is signed in by it.
import { useState } from 'preact/hooks';
import { Notice } from '../Frame.tsx';
import { fill } from '../language.ts';
import { resetPassword } from './api.ts';
import type { LinkViewProps } from './Page.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SignInLink } from './SignInLink.tsx';

export function Reset({ token, texts, language }: LinkViewProps) {
  const [email, setEmail] = useState<string | null>(null);
  return email === null ? (
    <PasswordForm
      texts={texts}
      title={texts.reset}
      help={texts.resetHelp}
      button={texts.resetButton}
      refused={texts.resetRefused}
      another={{ href: `/account/forgot?lang=${language}`, label: texts.forgotButton }}
      send={(password) => resetPassword(token, password)}
      onDone={setEmail}
    />
  ) : (
    <Notice key="done" level={1} title={texts.resetDone} text={fill(texts.resetDoneHelp, { email })}>
      <SignInLink texts={texts} />
    </Notice>
  );
}
