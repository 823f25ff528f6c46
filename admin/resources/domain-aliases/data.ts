import { DomainAliasesDocument } from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

export const data: ResourceData = { list: DomainAliasesDocument };
