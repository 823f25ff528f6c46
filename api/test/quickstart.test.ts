// The partner's quickstart, run exactly as it is printed: its shell lines in one shell, its script saved under its name.

import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { freePort, ProgramFolder, ready } from './program.ts';

const page = readFileSync('docs/partner-quickstart.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text as string);

test('takes a partner from a key to a query, all pages and a live change', async () => {
  mkdirSync('.data/test', { recursive: true });
  const folder = new ProgramFolder(resolve('.data/test'));
  try {
    const port = await freePort();
    const program = folder.start({ PORT: String(port), DEMO: 'on' });
    await ready(program, port);
    const [script] = blocks('js');
    expect(script?.split('\n').length).toBeLessThanOrEqual(25);
    writeFileSync(join(folder.path, 'partner.mjs'), script as string);
    const lines = `set -e\n${blocks('bash').join('\n')}`.replace('http://localhost:4000', `http://localhost:${port}`);
    const env = { ...process.env, NODE_ENV: 'development', DATA_DIR: folder.dataDir };
    const { stdout } = await promisify(execFile)('bash', ['-c', lines], { cwd: folder.path, env, timeout: 60_000 });
    expect(stdout).toContain('"totalCount":300');
    expect(stdout).toContain('{"candidate":{"headline":"Available at once"},"errors":[]}');
    expect(stdout).toMatch(/^300 candidates, the first is [0-9a-f-]{36}$/m);
    expect(stdout).toMatch(/^changed: .+, Available at once$/m);
    expect(stdout).toContain('"code":"PERSISTED_QUERY_NOT_FOUND"');
    expect(stdout.match(/\{"candidates":\{"totalCount":300\}\}/g)).toHaveLength(2);
  } finally {
    await folder.remove();
  }
}, 120_000);
