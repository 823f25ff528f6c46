import { defineModule } from '../../platform/module.ts';
import { CandidateResolver, ViewerCandidateResolver } from './candidate.resolver.ts';
import { Candidate, CandidateSkill, CandidateTraining } from './candidate.ts';
import { CandidateExportResolver } from './candidate-export.ts';
import { hideCandidateWithoutConsent, tellOfScannedCv } from './candidates.jobs.ts';
import { candidatesPersonalData, candidatesWithoutPersonalData } from './candidates.personal-data.ts';
import { candidateWebhooks } from './candidates.webhooks.ts';
import { CandidateMailAudienceResolver } from './mail-audience.resolver.ts';
import { SkillResolver } from './skill.resolver.ts';
import { Skill } from './skill.ts';

/** People who look for work, with their skills and trainings. */
export const candidatesModule = defineModule({
  name: 'candidates',
  entities: [Skill, Candidate, CandidateSkill, CandidateTraining],
  resolvers: [
    CandidateResolver,
    CandidateExportResolver,
    ViewerCandidateResolver,
    SkillResolver,
    CandidateMailAudienceResolver,
  ],
  jobs: [tellOfScannedCv, hideCandidateWithoutConsent, ...candidateWebhooks],
  personalData: candidatesPersonalData,
  withoutPersonalData: candidatesWithoutPersonalData,
  permissions: {
    'candidates.manage': {
      description: 'See, enter and change any candidate, and act for them.',
      roles: ['ADMIN'],
      forKeys: true,
    },
    'candidates.readAll': {
      description: 'See every candidate, drafts, addresses and telephone numbers included.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: true,
    },
    'candidates.read': {
      description: 'See published candidates, and those who applied to the organisation one works for.',
      roles: ['ADMIN', 'TRAINER', 'RECRUITER'],
      forKeys: true,
    },
    'candidates.create': {
      description: 'Make a profile: one’s own, or anybody’s together with candidates.manage.',
      roles: ['ADMIN', 'CANDIDATE', 'TRAINEE'],
      forKeys: true,
    },
    'skills.create': {
      description: 'Add to the vocabulary of skills.',
      roles: ['ADMIN', 'TRAINER', 'RECRUITER'],
      forKeys: true,
    },
  },
});

export { Candidate, CandidateStatus, CandidateTrainingStatus } from './candidate.ts';
export { createCandidate, publishCandidate, recordContact } from './candidate.write.ts';
export { recipientOf } from './candidate-mail.ts';
export { CandidatePublished } from './candidates.events.ts';
export {
  candidates,
  introduceCandidates,
  isOwnProfile,
  seesPublishedCandidates,
  skills,
} from './candidates.read.ts';
export { ContractType } from './contract-type.ts';
export { Skill } from './skill.ts';
export { createSkill } from './skill.write.ts';
