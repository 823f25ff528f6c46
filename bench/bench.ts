// The door to the measurements, each in a file or folder of its own that exports `run`.
//
//     npm run bench                     the reads, side by side with other servers; writes docs/performance.md
//     npm run bench -- reads --quick    the same, shorter; only printed
//     npm run bench -- lists matches    lists of the API whose name holds "matches", beside the same statement alone

const PARTS: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  reads: () => import('./reads/index.ts'),
  lists: () => import('./lists.ts'),
};

const [name = 'reads', ...args] = process.argv.slice(2);
const part = PARTS[name];
if (part) await (await part()).run(args);
else {
  console.error(`"${name}" is not one of ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 1;
}
