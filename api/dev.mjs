// `npm run dev`: compiles on every change, restarts the server with it, and serves the console with hot reload.
import { spawn } from 'node:child_process';

const tools = [
  ['tsc', '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'],
  [
    'node',
    '--watch-path=.build/server',
    '--watch-preserve-output',
    '--enable-source-maps',
    '.build/server/api/start.js',
  ],
  ['vite', 'dev', '-c', 'admin/vite.config.ts'],
];

// The console comes from Vite's own port and reaches the API through it.
const env = {
  ...process.env,
  API_URL: process.env.API_URL ?? `http://localhost:${process.env.PORT || 4000}`,
  ALLOWED_ORIGINS: [process.env.ALLOWED_ORIGINS, 'http://localhost:5173'].filter(Boolean).join(','),
};
const children = tools.map(([tool, ...args]) => spawn(tool, args, { env, stdio: 'inherit' }));
let ending = false;

function end() {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill('SIGTERM');
}

for (const child of children) {
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    end();
  });
  child.once('exit', end);
}
process.on('SIGINT', end).on('SIGTERM', end);
