// What every page must pass: no axe violation, no sideways scrolling, nothing on the console, no text left untranslated.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { en } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MISSING_KEY =
  /^(?:ra|resources|enums|errors|actions|forms|lists|layout|matching|conversations|security|sharing)\.[\w.]+$/;
/** Texts that components bring along in English when nobody translates them. */
const COMPONENTS_OWN = /^(?:Open|Close|Clear|No options|Loading…|Go to .+|Show .+)$/;

type Messages = { [key: string]: string | Messages };

function texts(messages: Messages): string[] {
  return Object.values(messages).flatMap((value) => (typeof value === 'string' ? value.split('||||') : texts(value)));
}

const trimmed = (messages: unknown) => new Set(texts(messages as Messages).map((text) => text.trim()));
const french = trimmed(fr);
const onlyEnglish = new Set([...trimmed(en)].filter((text) => !french.has(text) && text !== ''));

/** Half of the time of an inspection: it asks what lies over and under every text. */
const WITHOUT_CONTRAST: RunOptions = { rules: { 'color-contrast': { enabled: false } } };

/**
 * Everything wrong with the page as it is shown now; an empty list when nothing is.
 * @param coloursSeen it was inspected in these colours at this width, in the other language
 */
export async function faultsOf(page: Page, locale: 'fr' | 'en', coloursSeen = false): Promise<string[]> {
  const { violations, sideways } = await inspect(page, coloursSeen ? WITHOUT_CONTRAST : {});
  const shown = await page.evaluate(textsShown);
  const wrong = shown.filter(
    (text) => MISSING_KEY.test(text) || (locale === 'fr' && (onlyEnglish.has(text) || COMPONENTS_OWN.test(text))),
  );
  const language = await page.evaluate(() => document.documentElement.lang);
  return [
    ...violations,
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
    ...wrong.map((text) => `not translated: ${text}`),
    ...(language === locale ? [] : [`declared as ${language}`]),
  ];
}

export async function inspect(
  page: Page,
  options: RunOptions = {},
): Promise<{ violations: string[]; sideways: number }> {
  // evaluated, not inserted as a script element: the page's content security policy forbids those
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (chosen) => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run: (root: Document, options: RunOptions) => Promise<AxeResults> };
    };
    // What fades in has no colours yet.
    const moving = document.getAnimations().filter(({ playState, effect }) => {
      return playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    });
    await Promise.allSettled(moving.map(({ finished }) => finished));
    // What passed is as long as the page: it is neither described nor brought here. Frames show documents of their own, and
    // those in a sandbox would complain of being spoken to.
    const { violations } = await checker.run(document, { ...chosen, resultTypes: ['violations'], iframes: false });
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.slice(0, 200) ?? ''}`),
      ),
      sideways: scrollWidth - clientWidth,
    };
  }, options);
}

/** Runs in the page: every text a person may see or hear, attributes included. */
function textsShown(): string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent && !parent.closest('script, style, noscript, [lang="en"]'))
      found.add(walker.currentNode.nodeValue?.trim() ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (element.closest('[lang="en"]')) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) found.add(element.getAttribute(name)?.trim() ?? '');
  }
  return [...found];
}
