import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../serve.ts';
import { freePort } from '../../test/program.ts';
import { openQuestionnaire } from '../../test/questionnaires.ts';
import { test, type World } from '../../test/world.ts';

const STYLE = 'h1{color:red}';
const BUILT = `<html lang="fr"><title>Passerelle</title><style>${STYLE}</style><body><div id="root"><main></main></div></body></html>`;
const EVIL = '</script><script>alert(1)</script> $& $\' "é"';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-page-'));
  for (const name of ['index.html', 'account.html', 'preview.html']) await writeFile(join(folder, name), name);
  await writeFile(join(folder, 'q.html'), BUILT);
});
afterAll(() => rm(folder, { recursive: true }));

/** Asks the pages of a server of its own. */
async function withPages<T>(world: World, changes: object, look: (page: Page) => Promise<T>): Promise<T> {
  const port = await freePort();
  const server = await serve({ ...world.config, ...changes, port }, folder);
  try {
    return await look(async (path, language = 'fr') => {
      const response = await fetch(`http://localhost:${port}${path}`, { headers: { 'accept-language': language } });
      return { html: await response.text(), headers: response.headers };
    });
  } finally {
    await server.close();
  }
}
type Page = (path: string, language?: string) => Promise<{ html: string; headers: Headers }>;

const brought = (html: string) =>
  JSON.parse(/<script type="application\/json" id="brought">([^<]*)<\/script>/.exec(html)?.[1] ?? 'null');

async function titled(world: World, title: object, description: object | null): Promise<{ id: string; slug: string }> {
  const id = await openQuestionnaire(world);
  await world.rows('update questionnaire set title = $2, description = $3 where id = $1', [
    id,
    JSON.stringify(title),
    description && JSON.stringify(description),
  ]);
  const [{ slug }] = await world.rows('select slug from questionnaire where id = $1', [id]);
  return { id, slug };
}

test('the page of a questionnaire comes with what it shows, in the language of its reader', async ({ world }) => {
  const { id, slug } = await titled(world, { fr: 'Été & hiver', en: 'Summer' }, { fr: 'À propos', en: null });
  const french = await titled(world, { fr: 'En français', en: null }, null);
  await withPages(world, {}, async (page) => {
    const { html, headers } = await page(`/q/${slug}`);
    expect(html).toContain('<html lang="fr"><title>Été &#38; hiver – Passerelle</title>');
    expect(html).toContain(
      '<main><h1><span>Été &#38; hiver</span></h1><p class="description"><span>À propos</span></p></main>',
    );
    expect(brought(html).questionnaireBySlug).toMatchObject({ id, title: { fr: 'Été & hiver', en: 'Summer' } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-frame-options')).toBeNull();
    const hash = createHash('sha256').update(STYLE).digest('base64');
    for (const path of [`/q/${slug}`, '/q.html'])
      expect((await page(path)).headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}';`);

    for (const [path, language] of [
      [`/q/${slug}`, 'en-GB,fr;q=0.5'],
      [`/q/${slug}?lang=en`, 'fr'],
    ] as const) {
      const english = (await page(path, language)).html;
      expect(english).toContain('<html lang="en"><title>Summer – Passerelle</title>');
      expect(english).toContain('<p class="description"><span lang="fr">À propos</span></p>');
    }
    expect((await page(`/q/${french.slug}`, 'en')).html).toContain('<html lang="fr"><title>En français');
  });
});

test('what people wrote stays text in the page', async ({ world }) => {
  const { slug } = await titled(world, { fr: EVIL, en: null }, { fr: EVIL, en: null });
  await withPages(world, {}, async (page) => {
    const { html } = await page(`/q/${slug}`);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(
      html.split('&#60;/script&#62;&#60;script&#62;alert(1)&#60;/script&#62; $&#38; $&#39; &#34;é&#34;'),
    ).toHaveLength(4);
    expect(brought(html).questionnaireBySlug).toMatchObject({ title: { fr: EVIL }, description: { fr: EVIL } });
  });
});

test('whoever cannot answer is not told what it is about; where there is nothing, or too much is asked, the page asks itself', async ({
  world,
}) => {
  const { id, slug } = await titled(world, { fr: 'Terminé', en: null }, { fr: 'À propos', en: null });
  await world.rows(`update questionnaire set closes_at = now() - interval '1 second' where id = $1`, [id]);
  const draft = await titled(world, { fr: 'Brouillon', en: null }, null);
  await world.rows(`update questionnaire set status = 'DRAFT' where id = $1`, [draft.id]);
  await withPages(world, {}, async (page) => {
    expect((await page(`/q/${slug}`)).html).toContain('<main><h1><span>Terminé</span></h1></main>');
    for (const path of [`/q/${draft.slug}`, '/q/nothing', '/q/%00', `/q/${'x'.repeat(90)}`])
      expect((await page(path)).html).toBe(BUILT);
  });
  await withPages(world, { security: { ...world.config.security, fieldsPerMinute: 1 } }, async (page) => {
    expect(brought((await page(`/q/${slug}`)).html)).not.toBeNull();
    expect((await page(`/q/${slug}`)).html).toBe(BUILT);
  });
});
