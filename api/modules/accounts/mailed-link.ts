// Whether a mailed link still works, asked when its page opens: refused as its use would be, and counted together with it.
// Never uses it.

import { registerEnumType } from 'type-graphql';
import type { Context, WriteContext } from '../../platform/context.ts';
import { guarded, networkOf, type ThrottleRule } from '../../platform/throttle.ts';
import { transaction } from '../../platform/write.ts';
import { expectVerificationLink, VERIFICATION_TOKENS } from './email-verification.write.ts';
import { expectInvitationLink, INVITATION_TOKENS } from './invitation.write.ts';
import { expectResetLink, RESET_TOKENS } from './password-reset.write.ts';
import { expectRegistrationLink, REGISTRATION_TOKENS } from './registration.write.ts';

export enum MailedLinkPurpose {
  VERIFY_EMAIL = 'VERIFY_EMAIL',
  INVITATION = 'INVITATION',
  COMPLETE_REGISTRATION = 'COMPLETE_REGISTRATION',
  RESET = 'RESET',
}
registerEnumType(MailedLinkPurpose, {
  name: 'MailedLinkPurpose',
  description: 'What a mailed link is for.',
  valuesConfig: {
    VERIFY_EMAIL: { description: 'It confirms an address: `verifyEmail`.' },
    INVITATION: { description: 'It accepts an invitation: `acceptInvitation`.' },
    COMPLETE_REGISTRATION: { description: 'It makes an account: `completeRegistration`.' },
    RESET: { description: 'It sets another password: `resetPassword`.' },
  },
});

type Expect = (tx: WriteContext, token: string) => Promise<unknown>;

const LINKS: Record<MailedLinkPurpose, readonly [ThrottleRule, Expect]> = {
  VERIFY_EMAIL: [VERIFICATION_TOKENS, expectVerificationLink],
  INVITATION: [INVITATION_TOKENS, expectInvitationLink],
  COMPLETE_REGISTRATION: [REGISTRATION_TOKENS, expectRegistrationLink],
  RESET: [RESET_TOKENS, expectResetLink],
};

/** Throws INVALID_TOKEN, EXPIRED, ROLE_NOT_OFFERED, and TOO_MANY_ATTEMPTS after as many wrong links as its use allows. */
export async function expectLink(ctx: Context, { purpose, token }: { purpose: MailedLinkPurpose; token: string }) {
  const [rule, expect] = LINKS[purpose];
  await guarded(ctx, [[rule, networkOf(ctx.address)]], ['INVALID_TOKEN', 'EXPIRED'], () =>
    transaction(ctx, (tx) => expect(tx, token)),
  );
}
