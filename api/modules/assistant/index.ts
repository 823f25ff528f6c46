import { defineModule } from '../../platform/module.ts';
import { forgetDictations } from './assistant.jobs.ts';
import { assistantPersonalData, assistantWithoutPersonalData } from './assistant.personal-data.ts';
import { AssistantResolver } from './assistant.resolver.ts';
import { dictationRoutes } from './dictation.routes.ts';
import { Dictation } from './dictation.ts';

/** Help with texts: proposals of an AI, and dictations written down. */
export const assistantModule = defineModule({
  name: 'assistant',
  entities: [Dictation],
  resolvers: [AssistantResolver],
  jobs: [forgetDictations],
  routes: [dictationRoutes],
  personalData: assistantPersonalData,
  withoutPersonalData: assistantWithoutPersonalData,
  permissions: {
    'assistant.use': {
      description: 'Have texts proposed by an AI, and dictate.',
      roles: ['ADMIN', 'TRAINER', 'RECRUITER'],
      forKeys: false,
    },
  },
});
