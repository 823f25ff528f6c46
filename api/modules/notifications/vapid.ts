// The keys that tell push services who writes (RFC 8292), made at the first start of the installation.

import webPush, { type VapidKeys } from 'web-push';
import type { Config } from '../../platform/config.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/orm.ts';
import { secret } from '../../platform/secret.ts';

/** The secret that holds them. */
export const VAPID = 'notifications.vapid';

export const vapidKeys = async (database: Database): Promise<VapidKeys> =>
  JSON.parse(await secret(database, VAPID, () => JSON.stringify(webPush.generateVAPIDKeys()))) as VapidKeys;

/** At every start, so that browsers can be registered from the first one on. */
export const makeVapidKeys = async ({ database }: Context): Promise<void> => void (await vapidKeys(database));

/** How push services reach whoever runs this installation: its address where it has TLS, else that of its mails. */
export const vapidSubject = ({ publicUrl, mail }: Config): string =>
  publicUrl.startsWith('https:') ? publicUrl : `mailto:${/<([^>]+)>/.exec(mail.from)?.[1] ?? mail.from}`;
