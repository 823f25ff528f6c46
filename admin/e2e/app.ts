// The whole program for a browser: the API on a new database with the demo data, the console as it is built.
// One per test file; closed with it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../../api/house.ts';
import { unsubscribeUrl } from '../../api/modules/mail/index.ts';
import { loadConfig } from '../../api/platform/config.ts';
import { serve } from '../../api/serve.ts';
import { type Account, createDemoDatabase } from '../../api/test/demo-database.ts';
import { ENCRYPTION_KEY } from '../../api/test/postgres.ts';
import { freePort } from '../../api/test/program.ts';
import { work } from '../../api/work.ts';
import { consoleFolder } from './console.ts';

export interface App {
  url: string;
  databaseUrl: string;
  account: (role: string) => Account;
  /** The link in a mail with which its recipient unsubscribes. */
  unsubscribeLink: () => Promise<string>;
  close: () => Promise<void>;
}

interface Start {
  /** With a job process beside it: what hangs on events happens, mails are kept in the mailbox. */
  jobs?: boolean;
  /** Settings instead of the defaults, by the names of their variables. */
  variables?: Record<string, string>;
}

export async function startForBrowser({ jobs = false, variables = {} }: Start = {}): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-browser-'));
  const database = await createDemoDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const config = loadConfig({
    NODE_ENV: 'development',
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'fatal',
    PORT: String(port),
    PUBLIC_URL: url,
    ENCRYPTION_KEY,
    FIELDS_PER_MINUTE: '1000000',
    ...variables,
  });
  const server = await serve(config, consoleFolder);
  const worker = jobs ? await work(config) : null;
  return {
    url,
    async unsubscribeLink() {
      const house = await openHouse(config, 'test');
      const link = await unsubscribeUrl(house.context(), database.exampleMailId);
      await house.close();
      return link;
    },
    databaseUrl: database.url,
    account: (role) => {
      const account = database.accounts.find((other) => other.role === role);
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
