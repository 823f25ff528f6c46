// What every page must pass: no axe violation, no sideways scrolling, nothing on the console, no text left untranslated.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Findings {
  violations: string[];
  sideways: number;
  untranslated: string[];
}

export async function inspect(page: Page): Promise<Findings> {
  // evaluated, not inserted as a script element: the page's content security policy forbids those
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (root: Document) => Promise<AxeResults> } }).axe.run(document),
  );
  const violations = results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} (${failureSummary?.slice(0, 200)})`),
  );
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const text = await page.evaluate(() => document.body.innerText);
  const untranslated =
    text.match(/\b(?:ra|resources|enums|errors|actions|forms|lists|layout)\.[a-z]\w*(?:\.\w+)*/gi) ?? [];
  return { violations, sideways, untranslated };
}
