// `npm run fuzz:reads -- --seed N --count N`: the differential test of the reads with another seed and more operations. Every
// 2,000 operations the next seed begins, so that any part can be repeated on its own.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '50000' },
  },
});
const child = spawn('vitest', ['run', '--project', 'api', 'api/test/reads/differential.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_SEED: values.seed, FUZZ_COUNT: values.count },
});
child.once('close', (code) => (process.exitCode = code ?? 1));
