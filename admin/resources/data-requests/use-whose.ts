import { useTranslate } from 'react-admin';
import type { DataRequestFullFragment } from '../../gql/graphql.ts';

/** Whom a request is about, as people read it. */
export function useWhose(): (request: DataRequestFullFragment) => string {
  const translate = useTranslate();
  return ({ user, email }) => user?.fullName ?? email ?? translate('privacy.nobody');
}
