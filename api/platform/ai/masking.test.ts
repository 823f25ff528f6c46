import { expect, test } from 'vitest';
import { mask, unmask } from './masking.ts';

const hidden = (text: string, names: string[] = []) => mask(text, names).text;

test.for([
  ['Écrivez à aïcha.bellerive@exemple.gp.', 'Écrivez à [E-MAIL 1].'],
  ['jean+cv@mail.example.org et jean+cv@mail.example.org', '[E-MAIL 1] et [E-MAIL 1]'],
  ['au 0690 12 34 56 ou au 05 90 12 34 56', 'au [PHONE 1] ou au [PHONE 2]'],
  ['0690123456, 06.12.34.56.78, 06-12-34-56-78', '[PHONE 1], [PHONE 2], [PHONE 3]'],
  ['+590 690 12 34 56 / +33 (0)6 12 34 56 78 / 00590690123456', '[PHONE 1] / [PHONE 2] / [PHONE 3]'],
  ['06 12 34 56 78 (espaces insécables)', '[PHONE 1] (espaces insécables)'],
  ['FR76 3000 6000 0112 3456 7890 189 pour le virement', '[IBAN 1] pour le virement'],
  ['IBAN FR7630006000011234567890189', 'IBAN [IBAN 1]'],
  ['DE89 3704 0044 0532 0130 00 NOTE', '[IBAN 1] NOTE'],
  ['1 85 05 97 120 123 45', '[SOCIAL-SECURITY 1]'],
  ['NIR 285059712012345.', 'NIR [SOCIAL-SECURITY 1].'],
  ['2 85 12 2A 004 123 12', '[SOCIAL-SECURITY 1]'],
  [
    'Bonjour {{ prenom | capitalize }}, {% if ville %}à {{ ville }}{% endif %}',
    'Bonjour [VARIABLE 1], [VARIABLE 2]à [VARIABLE 3][VARIABLE 4]',
  ],
] as const)('%s leaves as %s', ([text, masked]) => {
  expect(hidden(text)).toBe(masked);
});

test.for([
  'Le 01/02/2026 10:00, salle 12, 1 500 € pour 35 heures.',
  'Code RNCP 37274, ROME F1603, SIREN 130 017 791, 97110 Pointe-à-Pitre',
  'Article 6 du 12.03.2026 2026-11-21 08:30',
  'Prix { simple } et 50 % de remise',
])('%s leaves as it is', (text) => {
  expect(hidden(text)).toBe(text);
});

test('names that the caller knows are hidden, whole and in any case, and never inside other words', () => {
  const text = 'AÏCHA Bellerive remplace Rose. La rosée tombe; Bellerives non.';
  expect(hidden(text, ['Bellerive', 'Aïcha', 'Rose', 'x', ' '])).toBe(
    '[NAME 1] [NAME 2] remplace [NAME 3]. La rosée tombe; Bellerives non.',
  );
  expect(hidden('Jean (a+b) Martin', ['Jean (a+b)'])).toBe('[NAME 1] Martin');
});

test('what comes back is the text as it was, also where a placeholder was written a little differently', () => {
  const text = 'Mail : a@b.example, tél. 0690 12 34 56, {{ nom }}';
  const masked = mask(text);
  expect(unmask(masked.text, masked)).toEqual({ text, lost: [], invented: [] });
  expect(unmask('[email 1] puis [Phone  1] puis [ VARIABLE 1 ]', masked).text).toBe(
    'a@b.example puis 0690 12 34 56 puis {{ nom }}',
  );
});

test('what was lost and what was made up is told', () => {
  const masked = mask('Écrire à a@b.example et c@d.example au 0690 12 34 56');
  expect(unmask('Écrire à [E-MAIL 2], [E-MAIL 3] et [E-MAIL 3]', masked)).toEqual({
    text: 'Écrire à c@d.example, [E-MAIL 3] et [E-MAIL 3]',
    lost: ['a@b.example', '0690 12 34 56'],
    invented: ['[E-MAIL 3]'],
  });
});

test('a text that speaks of placeholders keeps its own', () => {
  const text = 'Le repère [E-MAIL 1] remplace moi@maison.example';
  const masked = mask(text);
  expect(masked.text).toBe('Le repère [E-MAIL 1] remplace [E-MAIL 2]');
  expect(unmask(masked.text, masked)).toEqual({ text, lost: [], invented: [] });
});
