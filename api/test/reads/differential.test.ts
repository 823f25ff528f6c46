import { expect, test } from 'vitest';
import { schema } from '../../schema.ts';
import { quantity } from '../quantity.ts';
import { campaign, type Summary } from './campaign.ts';
import { openLaboratory } from './laboratory.ts';
import { ANSWERED_IN_CODE, ROOTS } from './reference-roots.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 2026);
const COUNT = quantity('FUZZ_COUNT', { whole: 2_000, part: 300 });
/** After so many operations the next seed begins, with rows of its own. */
const LONGEST = 2_000;

test('the reference knows every root field', () => {
  const fields = Object.keys(schema().getQueryType()?.getFields() ?? {});
  expect([...Object.keys(ROOTS), ...ANSWERED_IN_CODE, 'assistant', 'jobQueues', 'viewer'].sort()).toEqual(
    fields.sort(),
  );
});

test(`${COUNT} random operations are answered as the reference answers them`, async () => {
  for (let seed = SEED, left = COUNT; left > 0; seed += 1, left -= LONGEST) {
    const { operations, comparisons, withData, withErrors } = await compared(seed, Math.min(left, LONGEST));
    process.stdout.write(
      `Seed ${seed}: ${operations} operations, ${comparisons} comparisons, ${withData} with data, ${withErrors} with errors\n`,
    );
    // About seven of ten, a little more or less with every new field.
    expect(withData).toBeGreaterThan(comparisons * 0.65);
    expect(withErrors).toBeGreaterThan(comparisons * 0.05);
  }
});

async function compared(seed: number, count: number): Promise<Summary> {
  const { laboratory, close } = await openLaboratory(seed);
  try {
    return await campaign(laboratory, count, `npm run fuzz:reads -- --seed ${seed} --count ${count}`);
  } finally {
    await close();
  }
}
