// Institutions of respondents in English.
import type {
  institutions as french,
  institutionActions as frenchActions,
  institutionEnums as frenchEnums,
  institutionResources as frenchResources,
} from './fr-institutions.ts';

export const institutions: typeof french = {
  institutions: {
    rulesHelp:
      'Responses from these addresses are its own, also old ones. The highest priority decides, then the narrowest rule.',
    noRule: 'No rule: no response is of it yet.',
    valueHelp: 'For example "example.org", or a whole address',
    priority: 'priority %{priority}',
    providerHelp: 'For example "gmail.com": the address tells nothing of where somebody works',
    rightAsWritten: 'Right as it is written',
    likely: 'Maybe a typing error for "%{domain}"',
    proposedBy: 'Proposed by an AI (%{model})',
    confidence: '%{percent}% sure',
    askHelp:
      'The AI only gets a domain of this page, never an address. Nothing changes without you. |||| The AI only gets %{smart_count} domains of this page, never an address. Nothing changes without you.',
    whose: 'Whose is "%{domain}"?',
    whichOne: 'Choose an institution, or give a name to a new one.',
    known: 'Institution that is known',
    newName: 'Or name of a new institution',
    which: 'Which addresses',
  },
};

export const institutionActions: typeof frenchActions = {
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

export const institutionEnums: typeof frenchEnums = {
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

export const institutionResources: typeof frenchResources = {
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
