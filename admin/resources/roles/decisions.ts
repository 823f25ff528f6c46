// What an administrator is asked before a role changes, and what then happens.
import { useTranslate } from 'react-admin';
import {
  ResetRoleDocument,
  type RoleFullFragment,
  SetRolePermissionDocument,
  UpdateRoleSettingDocument,
} from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { request } from '../../providers/graphql.ts';
import { type Payload, recordOf } from '../../providers/payload.ts';

export type RolePermission = RoleFullFragment['permissions'][number];

export interface Decision {
  title: string;
  /** What it will mean, and for how many people. */
  content: string;
  act: () => Promise<unknown>;
}

/** A permission in the reader's language; in English as the API describes it where the console has no text of its own. */
export function usePermissionText(): (permission: RolePermission) => string {
  const translate = useTranslate();
  return ({ permission, description }) => translate(`roles.permissions.${permission}`, { _: description });
}

export function useDecisions() {
  const translate = useTranslate();
  const format = useFormat();
  const textOf = usePermissionText();
  const about = ({ role, personCount }: RoleFullFragment) => ({
    role: format.label('Role', role),
    people: translate('roles.people', { smart_count: personCount }),
  });
  return {
    permission: (role: RoleFullFragment, permission: RolePermission): Decision => {
      const granted = !permission.granted;
      return {
        title: translate(granted ? 'roles.grant' : 'roles.revoke'),
        content: translate(granted ? 'roles.grantHelp' : 'roles.revokeHelp', {
          ...about(role),
          permission: textOf(permission),
        }),
        act: async () => {
          const input = { role: role.role, permission: permission.permission, granted };
          const { setRolePermission } = await request(SetRolePermissionDocument, { input });
          expectDone(setRolePermission);
        },
      };
    },
    secondFactor: (role: RoleFullFragment): Decision => {
      const secondFactorRequired = !role.secondFactorRequired;
      return {
        title: translate('roles.secondFactor'),
        content: translate(secondFactorRequired ? 'roles.requireHelp' : 'roles.releaseHelp', about(role)),
        act: async () => {
          const input = { role: role.role, secondFactorRequired, version: role.version };
          const { updateRoleSetting } = await request(UpdateRoleSettingDocument, { input });
          expectDone(updateRoleSetting);
        },
      };
    },
    reset: (role: RoleFullFragment): Decision => ({
      title: translate('roles.resetOf', about(role)),
      content: translate('roles.resetHelp', about(role)),
      act: async () => {
        const { resetRole } = await request(ResetRoleDocument, { input: { role: role.role } });
        expectDone(resetRole);
      },
    }),
  };
}

const expectDone = (payload: object): void => void recordOf(payload as Payload);
