import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_MANAGEMENT } from '../../platform/personal-data/recipients.ts';

export const reportsPersonalData: readonly PersonalData[] = [
  {
    table: 'report_recipient',
    what: { fr: 'Adresses qui reçoivent des rapports', en: 'Addresses that get reports' },
    purpose: { fr: 'Envoyer les rapports des questionnaires', en: 'Sending the reports on questionnaires' },
    legalBasis: 'LEGITIMATE_INTEREST',
    recipients: ADMINISTRATORS,
    retention: { rule: { fr: 'Jusqu’à leur retrait', en: 'Until they are removed' }, source: CNIL_MANAGEMENT },
    of: [{ address: 'address' }],
    exported: ['address', 'report_id'],
    erasure: { kind: 'DELETE' },
    identity: { addresses: ['address'] },
  },
];

export const reportsWithoutPersonalData = {
  report: 'What is sent when; whoever gets it stands in report_recipient.',
  report_run: 'What became of a report; who got it stands in the mails.',
};
