import { defineEvent } from '../../platform/events/event.ts';

interface OneCandidate {
  candidateId: string;
}
const changes = ({ candidateId }: OneCandidate) => ({ resource: 'candidates', ids: [candidateId] });

export const CandidateCreated = defineEvent<OneCandidate>('CandidateCreated', changes);
/** Any change of a candidate, publishing and archiving too. */
export const CandidateUpdated = defineEvent<OneCandidate>('CandidateUpdated', changes);
/** Recorded beside CandidateUpdated. */
export const CandidatePublished = defineEvent<OneCandidate>('CandidatePublished');
/** Recorded beside CandidateUpdated. */
export const CandidateArchived = defineEvent<OneCandidate>('CandidateArchived');
export const SkillCreated = defineEvent<{ skillId: string }>('SkillCreated', ({ skillId }) => ({
  resource: 'skills',
  ids: [skillId],
}));
