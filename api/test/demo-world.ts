// A world in which the demo data are.

import { createDemoDatabase } from './demo-database.ts';
import { openWorld, test as plain, type World } from './world.ts';

export const test = plain.extend<{ world: World }>({
  world: [
    async ({}, use) => {
      const { world, close } = await openWorld({}, await createDemoDatabase());
      await use(world);
      await close();
    },
    { scope: 'file' },
  ],
});
