import { defineModule } from '../../platform/module.ts';
import { whenSubmissionsAreErased } from '../submissions/index.ts';
import { synthesesPersonalData } from './syntheses.personal-data.ts';
import { SynthesisResolver } from './synthesis.resolver.ts';
import { Synthesis } from './synthesis.ts';
import { forgetCited } from './synthesis-quotes.write.ts';

whenSubmissionsAreErased(forgetCited);

/** What the free texts of a questionnaire say: written by an AI or made here, checked, edited and approved by a person. */
export const synthesesModule = defineModule({
  name: 'syntheses',
  entities: [Synthesis],
  resolvers: [SynthesisResolver],
  personalData: synthesesPersonalData,
  permissions: {
    'syntheses.manage': {
      description: 'Have syntheses of free texts made, edit and approve them.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: false,
    },
  },
});
