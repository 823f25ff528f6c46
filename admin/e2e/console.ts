// The console as it is built for production, brought up to date once before the tests that look at it.
import { execFileSync } from 'node:child_process';

export const consoleFolder = `${new URL('../../.build/admin', import.meta.url).pathname}/`;

/** Vitest calls this once before all tests of a project. */
export default function setup(): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['api/prepare.mjs'], { stdio: 'inherit', env });
}
