// The whole program for a browser: the API on a new database with the demo data, the console as it is built.
// One per test file; closed with it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemo } from '../../api/demo/index.ts';
import { openHouse } from '../../api/house.ts';
import { loadConfig } from '../../api/platform/config.ts';
import { serve } from '../../api/serve.ts';
import { createTestDatabase } from '../../api/test/postgres.ts';
import { freePort } from '../../api/test/program.ts';
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
  close: () => Promise<void>;
}

/** @param variables settings instead of the defaults, by the names of their variables */
export async function startForBrowser(variables: Record<string, string> = {}): Promise<App> {
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
  await house.close();
  const server = await serve(config, consoleFolder);
  const accounts = JSON.parse(await readFile(join(folder, 'demo-accounts.json'), 'utf8')) as Account[];
  return {
    url,
    databaseUrl: database.url,
    account: (role) => {
      const account = accounts.find((other) => other.role === role);
      if (!account) throw new Error(`No demo account with the role ${role}`);
      return account;
    },
    async close() {
      await server.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
