// The whole program for a browser: the API on a new database with the demo data, the console as it is built.
// One per test file; closed with it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemo } from '../../api/demo/index.ts';
import { openHouse } from '../../api/house.ts';
import { AlertSeverity, raiseAlert } from '../../api/modules/alerts/index.ts';
import { chainWaiting } from '../../api/modules/audit/index.ts';
import { unsubscribeUrl } from '../../api/modules/mail/index.ts';
import { loadConfig } from '../../api/platform/config.ts';
import { transaction } from '../../api/platform/write.ts';
import { serve } from '../../api/serve.ts';
import { makeExampleMail } from '../../api/test/mails.ts';
import { createTestDatabase } from '../../api/test/postgres.ts';
import { freePort } from '../../api/test/program.ts';
import { work } from '../../api/work.ts';
import { consoleFolder } from './console.ts';

export interface Account {
  email: string;
  role: string;
  password: string;
}

export interface App {
  url: string;
  databaseUrl: string;
  account: (role: string) => Account;
  /** The link in a mail with which its recipient unsubscribes. */
  unsubscribeLink: string;
  close: () => Promise<void>;
}

/** Nothing goes wrong in the demo data. */
const ALERT = {
  key: 'mail-server',
  severity: AlertSeverity.CRITICAL,
  summary: { fr: 'Le serveur de courriel ne répond pas.', en: 'The mail server does not answer.' },
  detail: 'connect ECONNREFUSED 203.0.113.5:587',
};

interface Start {
  /** With a job process beside it: what hangs on events happens, mails are kept in the mailbox. */
  jobs?: boolean;
  /** Settings instead of the defaults, by the names of their variables. */
  variables?: Record<string, string>;
}

export async function startForBrowser({ jobs = false, variables = {} }: Start = {}): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-browser-'));
  const database = await createTestDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const config = loadConfig({
    NODE_ENV: 'development',
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'fatal',
    PORT: String(port),
    PUBLIC_URL: url,
    ...variables,
  });
  const house = await openHouse(config, 'demo');
  await makeDemo({ ...house, config: { ...config, demo: true } });
  // What happens in a test happens at once, not behind everything that happened in the demo.
  await house.database.pool.query('update outbox_event set relayed_at = now()');
  await transaction(house.context(), (tx) => raiseAlert(tx, ALERT));
  const unsubscribeLink = await unsubscribeUrl(house.context(), await makeExampleMail(house));
  await chainWaiting(house.database);
  await house.close();
  const server = await serve(config, consoleFolder);
  const worker = jobs ? await work(config) : null;
  const accounts = JSON.parse(await readFile(join(folder, 'demo-accounts.json'), 'utf8')) as Account[];
  return {
    url,
    unsubscribeLink,
    databaseUrl: database.url,
    account: (role) => {
      const account = accounts.find((other) => other.role === role);
      if (!account) throw new Error(`No demo account with the role ${role}`);
      return account;
    },
    async close() {
      await worker?.close();
      await server.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
