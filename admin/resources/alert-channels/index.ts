import { lazy } from 'react';
import {
  AlertChannelDocument,
  type AlertChannelFullFragment,
  AlertChannelsDocument,
  CreateAlertChannelDocument,
  type CreateAlertChannelInput,
  UpdateAlertChannelDocument,
  type UpdateAlertChannelInput,
} from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const fields = [
  'name',
  'kind',
  'target',
  'minimumSeverity',
  'language',
  'enabled',
] satisfies (keyof CreateAlertChannelInput)[];
const updateFields = [
  'name',
  'target',
  'minimumSeverity',
  'language',
  'enabled',
] satisfies (keyof UpdateAlertChannelInput)[];

export const alertChannels: Resource = {
  name: 'alertChannels',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: AlertChannelsDocument,
    one: AlertChannelDocument,
    create: CreateAlertChannelDocument,
    update: UpdateAlertChannelDocument,
    fields,
    updateFields,
  },
  access: { read: ['alerts.manage'], create: ['alerts.manage'], edit: ['alerts.manage'] },
  title: (channel: AlertChannelFullFragment) => channel.name,
};
