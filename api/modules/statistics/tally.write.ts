// Owns the tally of a questionnaire: gives new responses their places, counts the chunks that changed and decides what may
// be shown. Never changes what was answered.

import type { WriteContext } from '../../platform/context.ts';
import { Questionnaire, QuestionnaireVersion } from '../submissions/index.ts';
import { type BitSet, bitSetOf } from './bit-set.ts';
import { type Disclosure, disclose, type Partition } from './disclosure.ts';
import { countedAs } from './outline.ts';
import { StatisticsChanged } from './statistics.events.ts';
import { type Bits, countChunks, keepCounted, membershipsOf, takeChunks } from './tally.read.ts';

/**
 * Counts what is new or changed in a questionnaire, as much as one transaction should; says whether there was anything.
 */
export async function countQuestionnaire(tx: WriteContext, questionnaireId: string): Promise<boolean> {
  const chunks = await takeChunks(tx, questionnaireId);
  if (chunks.length === 0) return false;
  const versions = await tx.em.find(
    QuestionnaireVersion,
    { questionnaire: tx.em.getReference(Questionnaire, questionnaireId) },
    { orderBy: { number: 'desc' } },
  );
  const counted = countedAs(versions);
  await countChunks(tx, questionnaireId, chunks, counted);
  const disclosure = disclosureOf(await membershipsOf(tx, questionnaireId), counted.singleChoices);
  const revision = await keepCounted(tx, questionnaireId, disclosure);
  tx.record(StatisticsChanged, { questionnaireId, revision });
  return true;
}

/**
 * In which order the dimensions are shown: where two of them together would tell too much, the later one hides groups.
 * The questions follow, in their order.
 */
const ORDER = ['INSTITUTION_TYPE', 'SECTOR', 'ROLE', 'INSTITUTION', 'LANGUAGE', 'MONTH', 'REFINED_ROLE'];

/** Names a dimension where it is kept. */
export const dimensionKey = (dimension: string, questionKey: string | null | undefined): string =>
  dimension === 'QUESTION' ? `QUESTION:${questionKey}` : dimension;
/** Names what is answered: a question, or an item of it. */
export const answeredKey = (questionKey: string, item?: string): string =>
  item === undefined ? questionKey : JSON.stringify([questionKey, item]);

function disclosureOf(memberships: readonly Bits[], questionKeys: readonly string[]): Disclosure {
  const chunks = 1 + Math.max(-1, ...memberships.map(({ chunk }) => chunk));
  const setOf = (parts: readonly Bits[]): BitSet => {
    const whole = new Uint32Array(chunks * WORDS_OF_CHUNK);
    for (const { chunk, bits } of parts) whole.set(bitSetOf(bits.subarray(4)), chunk * WORDS_OF_CHUNK);
    return whole;
  };
  const named = (kind: string, nameOf: (bits: Bits) => string): Map<string, BitSet> =>
    new Map(
      [
        ...Map.groupBy(
          memberships.filter((bits) => bits.kind === kind),
          nameOf,
        ),
      ].map(([name, parts]) => [name, setOf(parts)]),
    );
  const dimensions = Map.groupBy(
    memberships.filter(({ kind }) => kind === 'DIMENSION'),
    ({ questionKey, item }) => dimensionKey(questionKey, item),
  );
  const order = [...ORDER, ...questionKeys.map((key) => dimensionKey('QUESTION', key))];
  const partitions = order.flatMap((key): Partition[] => {
    const values = Map.groupBy(dimensions.get(key) ?? [], ({ value }) => value);
    return values.size === 0
      ? []
      : [{ key, groups: [...values].map(([value, parts]) => ({ value, members: setOf(parts) })) }];
  });
  const answered = new Map([
    ...named('ANSWERED', ({ questionKey }) => answeredKey(questionKey)),
    ...named('RATED', ({ questionKey, item }) => answeredKey(questionKey, item)),
  ]);
  return disclose(named('ALL', () => '').get('') ?? new Uint32Array(0), partitions, answered);
}

const WORDS_OF_CHUNK = 2_048 / 32;
