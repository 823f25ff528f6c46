// A production build of the console in a folder of its own, whatever mode the tests run in.
import { join } from 'node:path';
import { build } from 'vite';

export async function buildConsole(folder: string): Promise<void> {
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const configFile = join(import.meta.dirname, '../vite.config.ts');
    await build({ configFile, logLevel: 'error', build: { outDir: folder } });
  } finally {
    process.env['NODE_ENV'] = mode;
  }
}
