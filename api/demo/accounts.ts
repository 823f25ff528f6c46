// The accounts of the demo, one per role; their passwords are drawn when they are made.

import { demoCandidate } from './candidates.ts';

export type DemoRole = 'ADMIN' | 'TRAINER' | 'TRAINEE' | 'RECRUITER' | 'CANDIDATE';

export const demoAccounts: readonly { readonly role: DemoRole; readonly fullName: string; readonly email: string }[] = [
  { role: 'ADMIN', fullName: 'Mireille Fontaine', email: 'admin@passerelle.example' },
  { role: 'TRAINER', fullName: 'Thierry Montout', email: 'formateur@passerelle.example' },
  { role: 'TRAINEE', fullName: 'Rémi Octave', email: 'stagiaire@passerelle.example' },
  { role: 'RECRUITER', fullName: 'Nadège Clairval', email: 'recruteuse@passerelle.example' },
  {
    role: 'CANDIDATE',
    fullName: `${demoCandidate.firstName} ${demoCandidate.lastName}`,
    email: 'candidate@passerelle.example',
  },
];
