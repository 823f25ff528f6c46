import { expect, test } from 'vitest';
import { editDistance, groupsOf, optionsAlike } from './option-likeness.rules.ts';

test('slips, accents, gender, number and small words do not make another option', () => {
  for (const [one, other] of [
    ['Responsale RH', 'responsable RH'],
    ['Responsable R.H.', 'responsable r h'],
    ['Directrice', 'directeur'],
    ['enseignant(e)s', 'Enseignant·e'],
    ['Éducateur(trice)', 'educateur'],
    ['formateur/formatrice', 'Formatrice'],
    ['Conseillère en insertion', 'conseiller d’insertion'],
    ['infirmier·ère', 'Infirmiere'],
    ['Technicienne', 'technicien'],
    ['Chargée de mission', 'chargé de missions'],
    ['animatuer', 'Animateur'],
    ['agent.e administratif.ve', 'Agent administratif'],
  ] as const)
    expect(optionsAlike(one, other), `${one} / ${other}`).toBe(true);
});

test('what means something else stays apart', () => {
  for (const [one, other] of [
    ['Responsable RH', 'Responsable QSE'],
    ['Directeur', 'Formateur'],
    ['Niveau 3', 'Niveau 4'],
    ['Juge', 'Jure'],
    ['Stagiaire', 'Salarié'],
    ['Maire', 'Mairie annexe'],
    ['Infirmier', 'Informaticien'],
    ['RH', 'RQ'],
  ] as const)
    expect(optionsAlike(one, other), `${one} / ${other}`).toBe(false);
});

test('groups are led by the most frequent, and point at the offered option that they may mean', () => {
  const written = [
    { key: 'a', label: 'Responsale RH', answerCount: 1 },
    { key: 'b', label: 'Responsable RH', answerCount: 4 },
    { key: 'c', label: 'Enseignante', answerCount: 2 },
    { key: 'd', label: 'Juriste', answerCount: 1 },
    { key: 'e', label: 'enseignant.es', answerCount: 1 },
  ];
  const offered = [{ key: 'teacher', labels: ['Enseignant·e', 'Teacher'] }];
  expect(groupsOf(written, offered).map(({ members, target }) => [members.map(({ key }) => key), target])).toEqual([
    [['b', 'a'], null],
    [['c', 'e'], 'teacher'],
    [['d'], null],
  ]);
});

test('the distance counts insertions, removals, replacements and swaps, and gives up where it no longer matters', () => {
  expect(editDistance('responsale', 'responsable', 2)).toBe(1);
  expect(editDistance('animatuer', 'animateur', 2)).toBe(1);
  expect(editDistance('', 'ab', 2)).toBe(2);
  expect(editDistance('kitten', 'sitting', 5)).toBe(3);
  expect(editDistance('court', 'beaucoup plus long', 2)).toBe(3);
});
