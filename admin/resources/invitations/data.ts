import { InviteUserDocument, type InviteUserInput } from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const fields = ['email', 'fullName', 'roles', 'language', 'organisationId'] satisfies (keyof InviteUserInput)[];

export const data: ResourceData = { create: InviteUserDocument, fields };
