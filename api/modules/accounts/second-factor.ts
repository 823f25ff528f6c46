// What a person can show beside their password. Says which there are; whether one is right, second-factor.write.ts says.

import { registerEnumType } from 'type-graphql';
import type { PasskeyAssertion } from './webauthn.ts';

export enum SecondFactor {
  TOTP = 'TOTP',
  PASSKEY = 'PASSKEY',
}
registerEnumType(SecondFactor, {
  name: 'SecondFactor',
  description: 'What a person can show beside their password.',
  valuesConfig: {
    TOTP: { description: 'The code of an authenticator app, another one every 30 seconds (RFC 6238).' },
    PASSKEY: { description: 'A passkey on a device or in a password manager (WebAuthn).' },
  },
});

/** One of them is given. */
export interface FactorProof {
  readonly code?: string | null;
  readonly recoveryCode?: string | null;
  readonly passkey?: PasskeyAssertion | null;
}
