// Institutions of respondents in English.
import type { institutions as french } from './fr-institutions.ts';

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
