import {
  AlertChannelDocument,
  AlertChannelsDocument,
  CreateAlertChannelDocument,
  type CreateAlertChannelInput,
  UpdateAlertChannelDocument,
  type UpdateAlertChannelInput,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

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

export const data: ResourceData = {
  list: AlertChannelsDocument,
  one: AlertChannelDocument,
  create: CreateAlertChannelDocument,
  update: UpdateAlertChannelDocument,
  fields,
  updateFields,
};
