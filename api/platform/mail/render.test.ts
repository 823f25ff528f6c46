import { expect, test } from 'vitest';
import { renderMail } from './render.ts';
import type { VariableDeclaration, Variables } from './variables.ts';

const of = (kind: 'TEXT' | 'DATE' | 'DATE_TIME' | 'NUMBER' | 'LINK'): VariableDeclaration & { kind: typeof kind } => ({
  kind,
  meaning: { fr: 'Un essai.', en: 'A test.' },
  example: 'x',
});
const rendered = (body: string, values: object = {}, variables: Variables = {}, subject = 'Essai') =>
  renderMail({ fr: { subject, body } }, 'FR', { ...values }, variables);
/** What stands between the header and the footer, without styles. */
const bodyOf = (html: string): string =>
  (/<td class="paper"[^>]*>(.*?)<\/td><\/tr><tr><td class="foot"/s.exec(html)?.[1] ?? '').replaceAll(
    / style="[^"]*"/g,
    '',
  );
const footerOf = (html: string): string => html.slice(html.indexOf('class="foot"')).replaceAll(/<[^>]*>/g, ' ');

test('one source becomes a subject, a whole HTML document and plain text', () => {
  const body = '# Bienvenue\n\nBonjour **{{ name }}**.\n\n- un\n- deux\n\n[Ouvrir mon dossier](https://example.org/a)';
  const { subject, html, text } = rendered(body, { name: 'Zoé' }, { name: of('TEXT') }, 'Bonjour {{ name }}');
  expect(subject).toBe('Bonjour Zoé');
  expect(html).toMatch(/^<!doctype html><html lang="fr">.*<title>Bonjour Zoé<\/title>.*<\/html>$/s);
  expect(html).toContain('max-width:600px');
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(bodyOf(html)).toBe(
    '<h1>Bienvenue</h1><p>Bonjour <strong>Zoé</strong>.</p><ul><li>un</li><li>deux</li></ul>' +
      '<p><a class="button" href="https://example.org/a">Ouvrir mon dossier</a></p>',
  );
  expect(text).toBe(
    'Bienvenue\n\nBonjour Zoé.\n\n * un\n * deux\n\nOuvrir mon dossier <https://example.org/a>\n\n-- \n' +
      'Message envoyé par Passerelle.\nVous le recevez parce qu’il concerne votre compte ou une démarche que vous avez faite.\n',
  );
});

test('the English text is used where there is one, and the document says which language it is in', () => {
  const content = { fr: { subject: 'Bonjour', body: 'Texte' }, en: { subject: 'Hello', body: 'Text' } };
  expect(renderMail(content, 'EN', {}, {})).toMatchObject({ subject: 'Hello' });
  const { subject, html } = renderMail({ fr: content.fr }, 'EN', {}, {});
  expect([subject, html.includes('lang="fr"')]).toEqual(['Bonjour', true]);
});

test('a value is text: neither HTML, nor Markdown, nor a variable', () => {
  const name = '<img src=x onerror=alert(1)> **gras** [lien](http://mal.example) {{ secret }} `code` # titre';
  const { html, text } = rendered('Bonjour {{ name }}', { name, secret: 'x' }, { name: of('TEXT') });
  expect(bodyOf(html)).toBe(
    '<p>Bonjour &lt;img src=x onerror=alert(1)&gt; **gras** [lien](http://mal.example) {{ secret }} `code` # titre</p>',
  );
  expect(text).toContain(`Bonjour ${name}\n`);
});

test('HTML written in a text is shown as text', () => {
  const { html } = rendered('a <script>alert(1)</script>\n\n<iframe src="x"></iframe>');
  expect(bodyOf(html)).not.toMatch(/<(script|iframe)/);
  expect(bodyOf(html)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('a value cannot begin another header', () => {
  const { subject } = rendered(
    'x',
    { name: 'Zoé\r\nBcc: tous@example.org\u2028\u0000' },
    { name: of('TEXT') },
    'À {{ name }}',
  );
  expect(subject).toBe('À Zoé Bcc: tous@example.org');
});

test('a very long subject is cut between characters', () => {
  const { subject } = rendered('x', { name: `a${'😀'.repeat(400)}` }, { name: of('TEXT') }, '{{ name }}');
  expect([subject.length, subject.isWellFormed()]).toEqual([500, true]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', ' java\nscript:1', 'ftp://example.org', 'example.org'])(
  'an address is on the web or refused: %s',
  (link) => {
    expect(() => rendered('[x]({{ link }})', { link }, { link: of('LINK') })).toThrow('is no LINK');
    expect(() => rendered('[x]({{ link }})', { link }, { link: of('TEXT') })).toThrow('is no LINK');
  },
);

test('an address in the text leads where it says, and a value inside an address stays inside', () => {
  const { html, text } = rendered(
    '[Voir la page]({{ link }}) {{ link }} [La fiche](https://example.org/?q={{ q }}&a=1)',
    { link: 'https://example.org/?a=1&b="2"', q: 'é&x=1#y"' },
    { link: of('LINK'), q: of('TEXT') },
  );
  expect(bodyOf(html)).toBe(
    '<p><a href="https://example.org/?a=1&amp;b=%222%22">Voir la page</a> ' +
      '<a href="https://example.org/?a=1&amp;b=%222%22">https://example.org/?a=1&amp;b=%222%22</a> ' +
      '<a href="https://example.org/?q=%C3%A9%26x%3D1%23y%22&amp;a=1">La fiche</a></p>',
  );
  expect(text).toContain('Voir la page <https://example.org/?a=1&b=%222%22> https://example.org/?a=1&b=%222%22');
});

test('an address of the text that leads nowhere on the web makes no link', () => {
  expect(bodyOf(rendered('[x](javascript:alert(1)) ![y](data:image/png;base64,AA)').html)).toBe('<p>x y</p>');
});

test('days, instants and numbers are written in the language of the reader, in the time of Guadeloupe', () => {
  const content = { subject: 'x', body: '{{ day }} | {{ at }} | {{ count }}' };
  const values = { day: '2026-12-01', at: '2026-12-03T02:30:00Z', count: 1234.5 };
  const variables = { day: of('DATE'), at: of('DATE_TIME'), count: of('NUMBER') };
  const textIn = (language: 'FR' | 'EN') =>
    renderMail({ fr: content, en: content }, language, values, variables).text.split('\n')[0];
  expect(textIn('FR')).toBe('1er décembre 2026 | 2 décembre 2026 à 22:30 | 1\u202f234,5');
  expect(textIn('EN')).toBe('1 December 2026 | 2 December 2026 at 22:30 | 1,234.5');
  expect(() => rendered('{{ day }}', { day: 'demain' }, { day: of('DATE') })).toThrow('"demain" is no DATE');
});

test('a loop makes one list, a condition compares what a value is', () => {
  const { html } = rendered(
    '{% for offer in offers %}\n- {{ offer.title }}, {{ offer.day }}\n{% endfor %}\n\n{% if count > 1 %}Plusieurs{% else %}Une{% endif %}',
    {
      offers: [
        { title: 'A', day: '2026-12-02' },
        { title: '* B', day: '2026-12-03' },
      ],
      count: 2,
    },
    {
      offers: { kind: 'LIST', meaning: { fr: '', en: '' }, of: { title: of('TEXT'), day: of('DATE') } },
      count: of('NUMBER'),
    },
  );
  expect(bodyOf(html)).toBe('<ul><li>A, 2 décembre 2026</li><li>* B, 3 décembre 2026</li></ul><p>Plusieurs</p>');
});

test('a variable without a value is no mail, a value of nothing is shown as nothing', () => {
  expect(() => rendered('{{ name }}', {}, { name: of('TEXT') })).toThrow('undefined variable: name');
  expect(bodyOf(rendered('a{{ name }}b', { name: null }, { name: of('TEXT') }).html)).toBe('<p>ab</p>');
  expect(bodyOf(rendered('{{ name | default: "vous" }}', {}, { name: of('TEXT') }).html)).toBe('<p>vous</p>');
});

test('what is no part of the language is refused: files, output without escaping, endless work', () => {
  expect(() => rendered('{% include "secret" %}')).toThrow('tag "include" not found');
  expect(() => rendered('{{ "a" | raw }}')).toThrow('undefined filter: raw');
  expect(() => rendered('{% for i in (1..100000000) %}x{% endfor %}')).toThrow('limit exceeded');
});

test('the footer says who sends and why, and how to say no where that is possible', () => {
  const envelope = {
    sender: { name: 'Centre <A>', url: 'https://example.org' },
    unsubscribeUrl: 'https://example.org/u?a=1&b=2',
  };
  const { html, text } = renderMail({ fr: { subject: 'x', body: 'y' } }, 'FR', {}, {}, envelope);
  expect(html).toContain('href="https://example.org/u?a=1&amp;b=2"');
  expect(footerOf(html)).toContain('Ne plus recevoir ces messages');
  expect(html).toContain('Centre &lt;A&gt;');
  expect(text).toContain('Ne plus recevoir ces messages\u202f: <https://example.org/u?a=1&b=2>');
  expect(footerOf(rendered('y').html)).not.toContain('Ne plus');
});
