import { expect, test } from 'vitest';
import { definitionInput } from './definition.ts';

test('keys are made from French labels, given keys are kept, empty parts are left out', () => {
  const { title, description, sections } = definitionInput({
    title: { fr: 'Enquête' },
    description: { fr: null, en: null },
    sections: [
      {
        title: { fr: 'Être & avoir' },
        questions: [
          {
            key: 'role',
            kind: 'SINGLE_CHOICE',
            label: { fr: 'Rôle' },
            options: [{ label: { fr: 'Élève' } }],
            minimum: 1,
          },
          {
            kind: 'TEXT',
            label: { fr: 'Nom ?' },
            options: [{ label: { fr: 'oublié' } }],
            shownWhen: { conditions: [{ questionKey: 'role' }] },
          },
        ],
      },
    ],
  });

  expect({ title, description, sections }).toEqual({
    title: { fr: 'Enquête' },
    description: null,
    sections: [
      {
        key: 'etre-avoir',
        title: { fr: 'Être & avoir' },
        description: null,
        shownWhen: null,
        questions: [
          {
            key: 'role',
            kind: 'SINGLE_CHOICE',
            label: { fr: 'Rôle' },
            help: null,
            required: false,
            allowsOther: false,
            options: [{ key: 'eleve', label: { fr: 'Élève' } }],
            items: [],
            minimum: null,
            maximum: null,
            shownWhen: null,
          },
          {
            key: 'nom',
            kind: 'TEXT',
            label: { fr: 'Nom ?' },
            help: null,
            required: false,
            allowsOther: false,
            options: [],
            items: [],
            minimum: null,
            maximum: null,
            shownWhen: null,
          },
        ],
      },
    ],
  });
});
