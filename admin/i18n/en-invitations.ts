// What is said of invitations whose mail did not get through, in English: loaded with the pages of accounts.
import type { invitations as french } from './fr-invitations.ts';

export const invitations: typeof french = {
  invitations: {
    notReached: 'Not delivered: %{reason}',
    mailFailed: 'The invitation did not get through: %{reason}.',
    mendAddress: 'If the address is wrong, correct it: the invitation is sent there at once.',
    blocked: 'If it is right, first take it off the list of blocked addresses, then send the invitation again.',
    blockedList: 'Blocked addresses',
    mend: 'Correct the address',
    mendHelp:
      'The invitation goes to this address, with which the person will sign in. The link already sent will stop working.',
    email: 'E-mail address',
    send: 'Send',
    cancel: 'Cancel',
    sent: 'Invitation sent to %{email}',
  },
};
