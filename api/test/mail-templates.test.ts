// Every mail that a module declares, in both languages, as a reader would get it.
import { describe, expect, test } from 'vitest';
import { modules } from '../modules.ts';
import { lintMail } from '../platform/mail/lint.ts';
import { renderMail } from '../platform/mail/render.ts';
import { mailTemplates } from '../platform/mail/template.ts';
import { examplesOf } from '../platform/mail/variables.ts';

const declared = modules.flatMap(({ mails = [] }) => mails);

test('every template belongs to a module', () => {
  const names = declared.map(({ name }) => name);
  // Other tests of this process declare mails for themselves.
  const known = [...mailTemplates().keys()].filter((name) => !name.startsWith('test.'));
  expect(names.sort()).toEqual(known.sort());
});

describe.each(declared)('$name', ({ content, variables, topic }) => {
  test('nothing is to be said against its text', () => {
    expect(lintMail(content, variables)).toEqual([]);
    expect(content.fr.subject + content.fr.body).not.toMatch(/ [:;!?»](\s|$)|« /);
  });

  test.each(['FR', 'EN'] as const)('it is whole in %s', (language) => {
    const unsubscribeUrl = topic === null ? null : 'https://passerelle.example/api/mail/unsubscribe/x';
    const { subject, html, text } = renderMail(content, language, examplesOf(variables), variables, { unsubscribeUrl });
    expect(subject).not.toBe('');
    expect(html).toContain(`<html lang="${language.toLowerCase()}">`);
    expect(html + subject + text).not.toMatch(/\{\{|\{%|undefined|null|\[object|\*\*/);
    expect(text.includes('unsubscribe')).toBe(topic !== null);
    for (const declaration of Object.values(variables))
      if (declaration.kind === 'LINK') expect(text).toContain(declaration.example);
  });
});
