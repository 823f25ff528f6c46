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
  'admin/e2e/pages-forms.test.ts',
  'admin/e2e/pages-others.test.ts',
  'admin/e2e/survey-journey.test.ts',
  'admin/e2e/pages-lists.test.ts',
  'admin/e2e/work.test.ts',
  'admin/e2e/menus.test.ts',
  'admin/e2e/assistant.test.ts',
  'admin/e2e/institutions.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // The files of a project stay together: those of a worker share what they import.
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const rank = ({ project, moduleId }: TestSpecification): number => {
      const index = LONG.findIndex((path) => moduleId.endsWith(path));
      return projects.indexOf(project) * (LONG.length + 1) + (index === -1 ? LONG.length : index);
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
