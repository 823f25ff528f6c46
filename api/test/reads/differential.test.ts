import { expect, test as plain } from 'vitest';
import { schema } from '../../schema.ts';
import { campaign } from './campaign.ts';
import { openLaboratory } from './laboratory.ts';
import { ROOTS } from './reference-roots.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 2026);
const COUNT = Number(process.env.FUZZ_COUNT ?? 2_000);

plain('the reference knows every root field', () => {
  const fields = Object.keys(schema().getQueryType()?.getFields() ?? {});
  expect(Object.keys(ROOTS).concat('viewer').sort()).toEqual(fields.sort());
});

plain(`${COUNT} random operations are answered as the reference answers them`, { timeout: 0 }, async () => {
  const { laboratory, close } = await openLaboratory(SEED);
  try {
    const began = performance.now();
    const summary = await campaign(laboratory, COUNT, `npm run fuzz:reads -- --seed ${SEED} --count ${COUNT}`);
    const seconds = (performance.now() - began) / 1_000;
    process.stdout.write(`${JSON.stringify(summary)} in ${seconds.toFixed(1)} s\n`);
    expect(summary.withData).toBeGreaterThan(summary.comparisons * 0.7);
  } finally {
    await close();
  }
});
