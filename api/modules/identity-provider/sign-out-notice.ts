import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/context.ts';
import { deliveryColumns } from '../../platform/deliveries/delivery.ts';
import { OAuthClient } from './oauth-client.ts';

/** That a sign-in at an application has ended, on its way to the application. Each is told of once. */
export const SignOutNotice = defineEntity({
  name: 'SignOutNotice',
  tableName: 'sign_out_notice',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    client: () => p.manyToOne(OAuthClient).deleteRule('cascade'),
    // The account as the application knows it. It may be gone: a notice outlives an erasure.
    subjectId: p.uuid(),
    // The sign-in as the application knows it.
    sid: p.string().length(100),
    ...deliveryColumns,
  },
  uniques: [{ properties: ['client', 'sid'] }],
});
export type SignOutNotice = InferEntity<typeof SignOutNotice>;
