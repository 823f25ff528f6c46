import { QuestionnaireInvitationsDocument } from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

export const data: ResourceData = { list: QuestionnaireInvitationsDocument };
