import type { PersonRowFragment } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

/** What any signed-in person may see of another; chosen in forms and conversations, never a page of its own. */
export const people: Resource = {
  name: 'people',
  pages: {},
  data,
  access: { read: [] },
  title: (person: PersonRowFragment) => person.fullName,
};
