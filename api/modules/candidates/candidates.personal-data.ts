import type { WriteContext } from '../../platform/context.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { CNIL_RECRUITMENT } from '../../platform/personal-data/recipients.ts';
import { File, removeFile } from '../files/index.ts';
import { Candidate } from './candidate.ts';

const shared = {
  purpose: { fr: 'Trouver un emploi à la personne', en: 'Finding work for the person' },
  legalBasis: 'CONSENT',
  recipients: {
    fr: 'Administrateurs, formateurs, recruteurs (coordonnées : après une candidature)',
    en: 'Administrators, trainers, recruiters (how to reach the person: after an application)',
  },
  retention: {
    rule: { fr: '2 ans après le dernier contact', en: '2 years after the last contact' },
    source: CNIL_RECRUITMENT,
  },
  erasure: { kind: 'DELETE' },
} as const;

async function removeCvs(tx: WriteContext, ids: readonly string[]): Promise<void> {
  const held = await tx.em.find(
    Candidate,
    { id: { $in: [...ids] }, cv: { $ne: null } },
    { fields: ['cv'], disableIdentityMap: true },
  );
  const cvs = held.flatMap(({ cv }) => (cv ? [cv.id] : []));
  for (const file of await tx.em.find(File, { id: { $in: cvs } })) removeFile(tx, file);
  await tx.em.flush();
}

export const candidatesPersonalData: readonly PersonalData[] = [
  {
    ...shared,
    table: 'candidate',
    what: {
      fr: 'Profil de candidat : nom, coordonnées, parcours, souhaits',
      en: 'Profile of a candidate: name, how to reach them, experience, wishes',
    },
    of: [{ account: 'user_id' }, { address: 'email', unless: 'user_id' }],
    exported: [
      'id',
      'first_name',
      'last_name',
      'email',
      'phone',
      'headline',
      'summary',
      'status',
      'commune_code',
      'mobility_km',
      'available_from',
      'wished_contract',
      'experience_years',
      'last_contact_on',
      'created_at',
      'updated_at',
    ],
    file: 'cv_id',
    beforeErasure: removeCvs,
    identity: {
      names: [
        ['first_name', 'last_name'],
        ['last_name', 'first_name'],
      ],
      addresses: ['email'],
      phones: ['phone'],
      ids: true,
    },
    clock: {
      kind: 'candidates',
      since: ['last_contact_on', 'created_at'],
      months: 24,
      between: [3, 24],
      warnWeeks: 4,
      renewal: { address: 'email', name: ['first_name', 'last_name'], on: 'last_contact_on' },
    },
  },
  {
    ...shared,
    table: 'candidate_skill',
    what: { fr: 'Compétences du candidat', en: 'Skills of the candidate' },
    of: [{ row: 'candidate_id', of: 'candidate' }],
    exported: ['skill_id'],
  },
  {
    ...shared,
    table: 'candidate_training',
    what: { fr: 'Formations du candidat', en: 'Trainings of the candidate' },
    of: [{ row: 'candidate_id', of: 'candidate' }],
    exported: ['training_id', 'status', 'completed_on'],
  },
];

export const candidatesWithoutPersonalData = { skill: 'Names of skills.' };
