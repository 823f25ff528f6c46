import { mailTemplate } from '../../platform/mail/template.ts';

export const auditHeadMail = mailTemplate('audit.head', {
  purpose: {
    fr: 'Chaque jour, la tête du journal d’audit, pour les adresses de AUDIT_HEAD_ADDRESSES.',
    en: 'Every day, the head of the audit trail, for the addresses of AUDIT_HEAD_ADDRESSES.',
  },
  topic: null,
  variables: {
    sequence: {
      kind: 'TEXT',
      meaning: { fr: 'Numéro de la dernière entrée', en: 'Number of the last entry' },
      example: '48213',
    },
    hash: {
      kind: 'TEXT',
      meaning: { fr: 'Son empreinte (SHA-256)', en: 'Its hash (SHA-256)' },
      example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    at: {
      kind: 'TEXT',
      meaning: { fr: 'Moment de cette entrée', en: 'Time of that entry' },
      example: '2026-11-21T03:12:45.120Z',
    },
    count: {
      kind: 'TEXT',
      meaning: { fr: 'Nombre d’entrées', en: 'Number of entries' },
      example: '48213',
    },
  },
  content: {
    fr: {
      subject: 'Tête du journal d’audit : entrée {{ sequence }}',
      body: [
        'Conservez ce message : il prouve ce que contenait le journal d’audit de Passerelle.',
        '{{ sequence }} {{ hash }}',
        'Nombre d’entrées : {{ count }}. Dernière entrée : {{ at }}.',
        'Pour comparer, enregistrez la ligne ci-dessus dans un fichier et lancez la commande audit verify avec --heads et ce fichier.',
      ].join('\n\n'),
    },
    en: {
      subject: 'Head of the audit trail: entry {{ sequence }}',
      body: [
        'Keep this message: it proves what was in the audit trail of Passerelle.',
        '{{ sequence }} {{ hash }}',
        'Number of entries: {{ count }}. Last entry: {{ at }}.',
        'To compare, save the line above to a file and run the command audit verify with --heads and that file.',
      ].join('\n\n'),
    },
  },
});
