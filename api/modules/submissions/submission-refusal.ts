// How many submissions of a questionnaire were refused in an hour, by the code; nothing about who sent them.

import { defineEntity, p } from '@mikro-orm/core';
import { Questionnaire } from './questionnaire.ts';

export const SubmissionRefusal = defineEntity({
  name: 'SubmissionRefusal',
  properties: {
    questionnaire: () => p.manyToOne(Questionnaire).primary(),
    hour: p.datetime(3).primary(),
    code: p.text().primary(),
    count: p.integer(),
  },
});
