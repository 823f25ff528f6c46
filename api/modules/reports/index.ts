import { defineModule } from '../../platform/module.ts';
import { ResponseExportResolver } from './response-export.resolver.ts';

/** What leaves the house of questionnaires: exports of the responses, and reports that go out by the clock. */
export const reportsModule = defineModule({
  name: 'reports',
  entities: [],
  resolvers: [ResponseExportResolver],
});
