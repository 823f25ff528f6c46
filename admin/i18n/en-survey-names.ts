// What the menu, the lists and the buttons say of questionnaires and of what is made of their answers, in English.
import type {
  institutionActions as institutionActionsFrench,
  institutionEnums as institutionEnumsFrench,
  institutionResources as institutionResourcesFrench,
  reportActions as reportActionsFrench,
  reportEnums as reportEnumsFrench,
  reportResources as reportResourcesFrench,
  respondentActions as respondentActionsFrench,
  respondentResources as respondentResourcesFrench,
  submissionImportActions as submissionImportActionsFrench,
  submissionImportEnums as submissionImportEnumsFrench,
  submissionImportResources as submissionImportResourcesFrench,
  synthesisEnums as synthesisEnumsFrench,
} from './fr-survey-names.ts';

export const submissionImportActions: typeof submissionImportActionsFrench = {
  applySubmissionImport: { label: 'Take over', done: 'The submissions are being taken over' },
  undoSubmissionImport: {
    label: 'Undo the import',
    done: 'The import is being undone',
    confirm: 'Every submission that came from this file will be deleted. The questionnaire stays.',
  },
};

export const submissionImportResources: typeof submissionImportResourcesFrench = {
  submissionImports: {
    name: 'Import of answers |||| Imports of answers',
    fields: {
      fileName: 'File',
      questionnaire: 'Questionnaire',
      questionnaireId: 'Questionnaire',
      format: 'Kind of file',
      status: 'State',
      readCount: 'Submissions in the file',
      newCount: 'New submissions',
      createdAt: 'Asked for',
      endedAt: 'Ended',
    },
  },
};

export const submissionImportEnums: typeof submissionImportEnumsFrench = {
  SubmissionImportFormat: { CAP_BACKUP: 'CAP backup', CSV: 'CSV table' },
  SubmissionImportStatus: {
    CHECKING: 'Being read',
    CHECKED: 'Read, to be decided',
    APPLYING: 'Being taken over',
    DONE: 'Taken over',
    UNDOING: 'Being undone',
    UNDONE: 'Undone',
    FAILED: 'Failed',
  },
  ImportTarget: {
    IGNORE: 'Leave aside',
    KEEP: 'Keep as text',
    EXTERNAL_ID: 'Identifier',
    SUBMITTED_AT: 'Time of the answers',
    EMAIL: 'E-mail address',
    LANGUAGE: 'Language',
    ANSWER: 'Answer to a question',
  },
};

export const institutionActions: typeof institutionActionsFrench = {
  deleteInstitution: {
    label: 'Delete',
    done: 'Institution deleted',
    confirm: 'The institution and its rules will be deleted.',
  },
  addInstitutionRule: { label: 'Add the rule', done: 'Rule added: responses are being classified again' },
  removeInstitutionRule: {
    label: 'Remove',
    done: 'Rule removed: responses are being classified again',
    confirm: 'Responses from these addresses, also old ones, will be classified again.',
  },
  nameInstitution: { label: 'Say whose…', done: 'Domain attributed: responses are being classified again' },
  proposeInstitutions: { label: 'Ask the AI', done: 'The AI has answered' },
  acceptInstitutionProposal: { label: 'Confirm…', done: 'Proposal confirmed: responses are being classified again' },
  rejectInstitutionProposal: { label: 'Reject', done: 'Proposal rejected' },
  addPersonalProvider: {
    label: 'Personal mail',
    done: 'Added to the personal providers',
    confirm:
      'Addresses of this domain will tell nothing of where somebody works, unless a rule names a single address.',
  },
  removePersonalProvider: {
    label: 'Remove',
    done: 'Provider removed',
    confirm: 'The domain will be a domain like any other.',
  },
  acceptSpelling: { label: 'Read "%{domain}"', done: 'Error noted: responses are being classified again' },
  keepSpelling: { label: 'It is right', done: 'Noted: it is no error' },
  forgetDomainSpelling: {
    label: 'Forget',
    done: 'Decision forgotten',
    confirm: 'The domain will be read as it is written again, and its responses classified again.',
  },
};

export const institutionEnums: typeof institutionEnumsFrench = {
  InstitutionRuleKind: {
    DOMAIN: 'This domain only',
    SUBDOMAINS: 'This domain and those below it',
    ADDRESS: 'A single address',
  },
  InstitutionSector: {
    HEALTH: 'Health',
    SOCIAL: 'Social work',
    EDUCATION: 'Education and training',
    EMPLOYMENT: 'Employment and integration',
    ADMINISTRATION: 'Administration',
    JUSTICE: 'Justice and protection of the young',
    INDUSTRY: 'Industry, building, agriculture',
    SERVICES: 'Trade and services',
    OTHER: 'Other',
  },
  InstitutionType: {
    COMPANY: 'Company',
    PUBLIC_INSTITUTION: 'Public institution',
    SCHOOL: 'School, university, training centre',
    ASSOCIATION: 'Association, foundation',
    OTHER: 'Other',
  },
};

export const institutionResources: typeof institutionResourcesFrench = {
  institutions: {
    name: 'Institution |||| Institutions',
    sections: { rules: 'Addresses' },
    fields: {
      name: 'Name',
      type: 'Type',
      sector: 'Sector',
      responseCount: 'Responses',
      createdAt: 'Created at',
      updatedAt: 'Changed at',
      rules: 'Addresses',
      kind: 'Which addresses',
      value: 'Domain or address',
      priority: 'Priority',
      'rules.kind': 'Which addresses',
      'rules.value': 'Domain or address',
    },
  },
  unknownDomains: {
    name: 'Unknown domain |||| Unknown domains',
    fields: {
      domain: 'Domain',
      responseCount: 'Responses',
      lastResponseAt: 'Last response',
      suggestion: 'Suggestion',
      decision: 'Decision',
    },
  },
  personalProviders: {
    name: 'Personal provider |||| Personal providers',
    fields: { domain: 'Domain', createdAt: 'Added at', removal: 'Removal' },
  },
  domainAliases: {
    name: 'Typing error |||| Typing errors',
    fields: { domain: 'As written', correctDomain: 'What is meant', createdAt: 'Decided at', removal: 'Removal' },
  },
};

export const reportResources: typeof reportResourcesFrench = {
  reports: {
    name: 'Report |||| Reports',
    fields: {
      questionnaire: 'Questionnaire',
      questionnaireId: 'Questionnaire',
      institution: 'Institution',
      institutionId: 'Institution (empty: all responses)',
      language: 'Language',
      schedule: 'Sent',
      timeZone: 'Time zone',
      formats: 'Files',
      recipients: 'Recipients',
      enabled: 'Send as scheduled',
      nextRunAt: 'Next time',
      lastRun: 'Last time',
    },
  },
};

export const reportActions: typeof reportActionsFrench = {
  sendReport: {
    label: 'Send now',
    done: 'The report is on its way',
    confirm: 'The report will be made and sent to all its recipients at once.',
  },
  deleteReport: {
    label: 'Delete',
    done: 'Report deleted',
    confirm: 'The report, its history and its files will be deleted.',
  },
};

export const reportEnums: typeof reportEnumsFrench = {
  ReportFormat: { PDF: 'Document (PDF)', XLSX: 'Workbook (Excel)' },
  ReportRunStatus: { QUEUED: 'Being made', SENT: 'Sent', FAILED: 'Failed' },
  ResponseFormat: { XLSX: 'Excel workbook: responses, columns, statistics', CSV: 'CSV: responses' },
  ResponseWording: { LABELS: 'As in the questionnaire', KEYS: 'Keys, for a program (R, Python…)' },
};

export const respondentActions: typeof respondentActionsFrench = {
  mergeRespondentOptions: { label: 'Merge', done: 'The options are merged' },
  rejectRespondentOptions: { label: 'Set aside', done: 'The option is set aside' },
  reopenRespondentOptions: { label: 'Reconsider', done: 'The option waits for another decision' },
  remindInvited: {
    label: 'Remind',
    done: 'The reminders are on their way',
    confirm: 'Everybody who was invited and has not answered gets a reminder, once a day at most.',
  },
  removeQuestionnaireInvitation: {
    label: 'Remove',
    done: 'The invitation is removed',
    confirm: 'The link will work no more and the address will be forgotten. Answers that were given stay.',
  },
};

export const respondentResources: typeof respondentResourcesFrench = {
  questionnaireInvitations: {
    name: 'Invitation to answer |||| Invitations to answer',
    fields: {
      email: 'Address',
      status: 'Status',
      anonymous: 'Anonymous',
      mailCount: 'Mails',
      mailedAt: 'Last mail',
      removal: 'Remove',
    },
  },
};

export const synthesisEnums: typeof synthesisEnumsFrench = {
  SynthesisMethod: { AI: 'By the AI', EXTRACTIVE: 'Here, without AI' },
  SynthesisStatus: { DRAFT: 'Draft', APPROVED: 'Approved' },
};
