// Who did it: a person, an administrator as that person, a job or command, or the house itself.
import { useTranslate } from 'react-admin';
import type { AuditEntryRowFragment } from '../../gql/graphql.ts';

type Entry = Pick<AuditEntryRowFragment, 'actor' | 'actorId' | 'impersonator' | 'origin'> &
  Partial<Pick<AuditEntryRowFragment, 'address'>>;

export function Who({ entry: { actor, actorId, impersonator, origin, address } }: { entry: Entry }) {
  const translate = useTranslate();
  const name = actor?.fullName ?? (actorId ? translate('audit.formerAccount') : null);
  if (name && impersonator) return <>{translate('audit.actingAs', { administrator: impersonator.fullName, name })}</>;
  return <>{name ?? origin ?? translate(address ? 'audit.unknownCaller' : 'audit.house')}</>;
}
