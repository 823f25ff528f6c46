// The order of the test files: those that take longest begin, so that no run ends with one worker busy and the others idle.

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They wait for processes of their own or try very much; the first take longest. The others come in vitest's order. */
const LONG = [
  'api/test/outage.test.ts',
  'api/test/start.test.ts',
  'api/test/hostile.test.ts',
  'api/test/reads/differential.test.ts',
  'api/test/acknowledged.test.ts',
  'api/test/mail-storm.test.ts',
  'api/test/quickstart.test.ts',
  'api/demo/demo.test.ts',
  'api/platform/database/embedded.test.ts',
  'api/test/fleet.test.ts',
  'api/test/slow-clients.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = LONG.findIndex((path) => moduleId.endsWith(path));
      return index === -1 ? LONG.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
