import { ApplicationDocument, ApplicationsDocument } from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

export const data: ResourceData = { list: ApplicationsDocument, one: ApplicationDocument };
