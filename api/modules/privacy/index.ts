import { defineModule } from '../../platform/module.ts';
import { transaction } from '../../platform/write.ts';
import { DataRequestResolver } from './data-request.resolver.ts';
import { DataRequest, KeptRecord } from './data-request.ts';
import { carryOutDueErasure, carryOutErasure, forgetCertificates, keepRetention } from './privacy.jobs.ts';
import { erasureMail, retentionMail } from './privacy.mails.ts';
import { notifyOfCopy, notifyOfErasureRequest, notifyOfRefusal } from './privacy.notifications.ts';
import { privacyPersonalData, privacyWithoutPersonalData } from './privacy.personal-data.ts';
import { privacyRoutes } from './privacy.routes.ts';
import { ConsentResolver, RetentionResolver } from './retention.resolver.ts';
import { RetentionItem, RetentionRule } from './retention.ts';
import { keepRules } from './retention.write.ts';

/** What is held about people: their copy of it, its erasure, how long it is held, what they agreed to. */
export const privacyModule = defineModule({
  name: 'privacy',
  entities: [DataRequest, KeptRecord, RetentionRule, RetentionItem],
  resolvers: [DataRequestResolver, RetentionResolver, ConsentResolver],
  jobs: [
    carryOutErasure,
    carryOutDueErasure,
    keepRetention,
    forgetCertificates,
    notifyOfErasureRequest,
    notifyOfRefusal,
    notifyOfCopy,
  ],
  mails: [erasureMail, retentionMail],
  start: (ctx) => transaction(ctx, keepRules),
  routes: [privacyRoutes],
  personalData: privacyPersonalData,
  withoutPersonalData: privacyWithoutPersonalData,
  permissions: {
    'privacy.manage': {
      description: 'Answer requests about personal data, erase people, and say how long things are held.',
      roles: ['ADMIN'],
      forKeys: false,
    },
  },
});
