// How good the public page is on a phone with a slow line, as Lighthouse simulates it: 1.6 Mbit/s, 150 ms, a quarter of the
// processor. The score for performance is made of times, which say little on a machine that does other work: it is written
// out, and asked for where LIGHTHOUSE_PERFORMANCE says how much, e.g. 95 on a quiet machine.
import lighthouse from 'lighthouse';
import { expect, test } from 'vitest';
import { freePort } from '../../api/test/program.ts';
import { startForBrowser } from './app.ts';
import { launch } from './browser.ts';
import { makeSurvey } from './survey.ts';

test('Lighthouse gives the public page at least 95 for accessibility, and on a quiet machine for performance', async () => {
  const port = await freePort();
  const [app, browser] = await Promise.all([startForBrowser(), launch(`--remote-debugging-port=${port}`)]);
  try {
    await makeSurvey(app, 'vitesse');
    const result = await lighthouse(`${app.url}/q/vitesse`, {
      port,
      logLevel: 'silent',
      onlyCategories: ['performance', 'accessibility'],
    });
    if (!result) throw new Error('Lighthouse gave no result.');
    const { categories, audits } = result.lhr;
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    const largest = Math.round(audits['largest-contentful-paint']?.numericValue ?? 0);
    process.stdout.write(
      `Lighthouse: performance ${score('performance')}, accessibility ${score('accessibility')}, largest paint ${largest} ms\n`,
    );
    expect(score('accessibility')).toBeGreaterThanOrEqual(95);
    expect(score('performance')).toBeGreaterThanOrEqual(Number(process.env['LIGHTHOUSE_PERFORMANCE'] ?? 0));
  } finally {
    await browser.close();
    await app.close();
  }
});
