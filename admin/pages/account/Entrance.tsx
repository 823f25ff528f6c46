/** @jsxImportSource preact */
// From a new account straight into the console; where that does not work, to the sign-in page.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../Frame.tsx';
import type { Texts } from '../i18n/fr.ts';
import { fill } from '../language.ts';
import { signIn } from './api.ts';
import { SignInLink } from './SignInLink.tsx';

export function useEntrance(texts: Texts): {
  entered: JSX.Element | null;
  enter: (email: string, password: string) => Promise<void>;
} {
  const [email, setEmail] = useState<string | null>(null);
  return {
    entered:
      email === null ? null : (
        <Notice
          key="opened"
          level={1}
          title={texts.invitationAccepted}
          text={fill(texts.invitationAcceptedHelp, { email })}
        >
          <SignInLink texts={texts} />
        </Notice>
      ),
    async enter(address, password) {
      if (await signIn(address, password).catch(() => false)) location.assign('/');
      else setEmail(address);
    },
  };
}
