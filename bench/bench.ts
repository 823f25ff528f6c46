// The door to the measurements, each in a file or folder of its own that exports `run`.
//
//     npm run bench                     those that docs/performance.md shows, which they write; `--quick` only prints
//     npm run bench -- reads --quick    one of them, with its options
//     npm run bench -- lists matches    lists of the API whose name holds "matches", beside the same statement alone

interface Part {
  run(args: readonly string[]): Promise<void>;
}

const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  reads: () => import('./reads/index.ts'),
  lists: () => import('./lists.ts'),
};
const DOCUMENTED = ['reads'];

const args = process.argv.slice(2);
const named = args[0] !== undefined && !args[0].startsWith('-');
for (const name of named ? [args[0] as string] : DOCUMENTED) {
  const part = PARTS[name];
  if (!part) throw new Error(`"${name}" is not one of ${Object.keys(PARTS).join(', ')}`);
  await (await part()).run(named ? args.slice(1) : args);
}
