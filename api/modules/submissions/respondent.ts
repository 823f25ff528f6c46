// The address that somebody left with their answers, apart from these: who reads answers reads no addresses by it, and an
// address can be forgotten while the answers stay.

import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/context.ts';
import { Questionnaire } from './questionnaire.ts';

const RespondentTable = defineEntity({
  name: 'Respondent',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    questionnaire: () => p.manyToOne(Questionnaire),
    email: p.string().length(254),
    // The address as it is compared; null on imported submissions whose address another has.
    emailKey: p.text().nullable(),
  },
  uniques: [{ properties: ['questionnaire', 'emailKey'] }],
});

export class Respondent extends RespondentTable.class {}
RespondentTable.setClass(Respondent);
