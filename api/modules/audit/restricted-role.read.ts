// The rights of the application's role: everything that serve and work need, nothing of the owner's. With it whoever
// takes over the application can add to the audit trail, but neither change nor remove what is in it.

import type { Context } from '../../platform/context.ts';
import { Fault } from '../../platform/fault.ts';

/** Only read and added to. What waits to be chained is removed by a function that first looks whether it was. */
const ADDED_TO = ['audit_entry', 'audit_detail', 'audit_change'];
const READ = ['migration'];
const FUNCTIONS = ['forget_chained_changes(bigint[])', 'redact_audit(jsonb)'];

/** Throws a Fault for a role that is missing, or has rights that no grant takes from it. */
export async function restrictRole({ database: { pool } }: Context, role: string): Promise<void> {
  const { rows } = await pool.query<{ powerful: boolean; database: string }>(
    `select rolsuper or rolcreaterole or rolbypassrls or pg_has_role(oid, current_user, 'member') as powerful,
       current_database() as database
     from pg_roles where rolname = $1`,
    [role],
  );
  const [found] = rows;
  if (!found) throw new Fault(`There is no role ${role}: create it with "create role … login password …".`);
  if (found.powerful) throw new Fault(`${role} is a superuser, or may act as the owner: take another role.`);
  const name = `"${role.replaceAll('"', '""')}"`;
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const statement of statements(name, `"${found.database.replaceAll('"', '""')}"`))
      await client.query(statement);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function statements(role: string, database: string): string[] {
  const schemas = ['public', 'bullmq'];
  const audit = ADDED_TO.join(', ');
  return [
    `revoke all on database ${database} from ${role}`,
    `grant connect on database ${database} to ${role}`,
    'revoke create on schema public from public',
    ...schemas.flatMap((schema) => [
      `revoke all on schema ${schema} from ${role}`,
      `grant usage on schema ${schema} to ${role}`,
      `revoke all on all tables in schema ${schema} from ${role}`,
      `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
      `grant usage, select on all sequences in schema ${schema} to ${role}`,
    ]),
    `grant execute on all functions in schema bullmq to ${role}`,
    `revoke all on ${audit}, ${READ.join(', ')} from ${role}`,
    `revoke all on ${audit} from public`,
    `grant select, insert on ${audit} to ${role}`,
    `grant select on ${READ.join(', ')} to ${role}`,
    ...FUNCTIONS.map((signature) => `grant execute on function ${signature} to ${role}`),
  ];
}
