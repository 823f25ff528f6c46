import { defineModule } from '../../platform/module.ts';
import { countResponses, countSoon } from './statistics.jobs.ts';
import { statisticsWithoutPersonalData } from './statistics.personal-data.ts';
import { StatisticsResolver } from './statistics.resolver.ts';

/** What was answered to questionnaires, counted: by everybody and by groups, none of them small enough to betray anyone. */
export const statisticsModule = defineModule({
  name: 'statistics',
  entities: [],
  resolvers: [StatisticsResolver],
  jobs: [countResponses],
  services: [countSoon],
  withoutPersonalData: statisticsWithoutPersonalData,
  permissions: {
    'statistics.read': {
      description: 'See what was answered to questionnaires, counted.',
      roles: ['ADMIN', 'TRAINER'],
      forKeys: true,
    },
  },
});

export { dayScene } from './day-scene.rules.ts';
export { benchmarkScene } from './group-scenes.rules.ts';
export { LANGUAGE_LABELS } from './messages.ts';
export { questionScene } from './question-scenes.rules.ts';
export { benchmarkOf, breakdownOf, statisticsOf } from './statistics.ts';
export * from './statistics.types.ts';
export { countQuestionnaire } from './tally.write.ts';
