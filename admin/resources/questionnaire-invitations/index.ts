import type { QuestionnaireInvitationRowFragment } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

/** Who is invited to a questionnaire; shown on its page, never on one of its own. */
export const questionnaireInvitations: Resource = {
  name: 'questionnaireInvitations',
  pages: {},
  data,
  access: { read: ['questionnaires.manage'] },
  title: (invitation: QuestionnaireInvitationRowFragment) => invitation.email,
};
