// What the page of one's own account says, in English.
import type { account as french } from './fr-account.ts';

export const account: typeof french = {
  account: {
    title: 'My account',
    profile: 'Profile',
    profileSaved: 'Profile saved',
  },
};
