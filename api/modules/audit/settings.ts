// The settings of the installation, compared at each start with those of the last: what changed becomes entries of the
// audit trail, because it is a change of rows. Secrets are known by a part of their digest only.

import { createHmac, randomBytes } from 'node:crypto';
import type { Config } from '../../platform/config.ts';
import type { Context } from '../../platform/context.ts';
import { secret } from '../../platform/secret.ts';
import { transaction } from '../../platform/write.ts';
import { keepSettings } from './settings.read.ts';

/** They may differ between the processes of one installation. */
const OF_PROCESSES = new Set(['host', 'port', 'databasePoolSize', 'logLevel', 'slowStatementMs']);
const SECRET = /secret|token|key|password|url$/i;
const OPEN = new Set(['publicUrl']);

export async function noteSettings(ctx: Context): Promise<void> {
  const salt = await secret(ctx.database, 'settings', () => randomBytes(32).toString('base64url'));
  const settings = settingsOf(ctx.config, salt);
  await transaction(ctx, (tx) => keepSettings(tx, settings));
}

/** By name, e.g. "mail.perMinute"; of secrets so much of a digest that a change shows and nothing can be guessed. */
export function settingsOf(config: Config, salt: string): Record<string, string> {
  const told = (name: string, value: unknown): string => {
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    if (text === '' || OPEN.has(name) || !SECRET.test(name)) return text;
    return `••• ${createHmac('sha256', salt).update(text).digest('hex').slice(0, 6)}`;
  };
  const flat = (value: object, before: string): [string, string][] =>
    Object.entries(value).flatMap(([key, inner]): [string, string][] => {
      const name = before + key;
      if (OF_PROCESSES.has(name)) return [];
      const isGroup = inner !== null && typeof inner === 'object' && !Array.isArray(inner);
      return isGroup ? flat(inner, `${name}.`) : [[name, told(name, inner)]];
    });
  return Object.fromEntries(flat(config, ''));
}
