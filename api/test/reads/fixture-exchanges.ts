// Rows of conversations and of questionnaires with their submissions.

import type { Columns, Fixture } from './fixture.ts';
import { DOMAINS } from './fixture-institutions.ts';
import { file } from './fixture-offers.ts';

const localized = (fixture: Fixture): Columns => ({ fr: fixture.text(), en: fixture.orNull(() => fixture.text()) });

const option = (fixture: Fixture, index: number): Columns => ({
  key: `option-${index}`,
  label: localized(fixture),
});

const condition = (fixture: Fixture): Columns | null =>
  fixture.orNull(
    () => ({
      match: fixture.random.pick(['ALL', 'ANY']),
      conditions: [
        { questionKey: 'q0', operator: 'IS', optionKey: 'option-1', item: null, number: null },
        {
          questionKey: 'q1',
          operator: 'AT_LEAST',
          optionKey: null,
          item: fixture.orNull(() => 'option-0'),
          number: 2.5,
        },
      ],
    }),
    0.6,
  );

const question = (fixture: Fixture, index: number): Columns => ({
  key: `q${index}`,
  kind: fixture.random.pick([
    'SINGLE_CHOICE',
    'MULTIPLE_CHOICE',
    'RATING',
    'RANKING',
    'NUMBER',
    'DATE',
    'TEXT',
    'EMAIL',
    'CONSENT',
  ]),
  label: localized(fixture),
  help: fixture.orNull(() => localized(fixture)),
  required: fixture.random.chance(0.5),
  allowsOther: fixture.random.chance(0.5),
  options: fixture.make(fixture.random.whole(0, 3), (place) => option(fixture, place)),
  items: fixture.make(fixture.random.whole(0, 2), (place) => option(fixture, place)),
  minimum: fixture.orNull(() => 1),
  maximum: fixture.orNull(() => 5.5),
  minimumLabel: fixture.orNull(() => localized(fixture)),
  maximumLabel: null,
  decimals: fixture.orNull(() => 2),
  unit: fixture.orNull(() => localized(fixture)),
  earliest: fixture.orNull(() => '2026-01-01'),
  latest: null,
  fewest: fixture.orNull(() => 1),
  most: fixture.orNull(() => 3),
  longest: fixture.orNull(() => 100),
  collectsOptions: fixture.random.chance(0.5),
  topic: fixture.orNull(() => fixture.random.pick(['ROLE', 'SATISFACTION'])),
  shownWhen: condition(fixture),
});

const section = (fixture: Fixture, index: number): Columns => ({
  key: `s${index}`,
  title: localized(fixture),
  description: fixture.orNull(() => localized(fixture)),
  shownWhen: condition(fixture),
  questions: fixture.make(fixture.random.whole(0, 3), (place) => question(fixture, place)),
});

const answers = (fixture: Fixture): Columns[] =>
  (fixture.ids.submission ?? []).flatMap((id) =>
    fixture.make(fixture.random.whole(0, 5), (position) => ({
      submission_id: id,
      position,
      question_key: `q${fixture.random.whole(0, 2)}`,
      item: fixture.orNull(() => 'option-0', 0.6),
      option_key: fixture.orNull(() => `option-${fixture.random.whole(0, 2)}`),
      rating: fixture.orNull(() => fixture.random.whole(1, 5), 0.5),
      number: fixture.orNull(() => fixture.random.whole(0, 1_000) / 8),
      day: fixture.orNull(() => '2026-02-28'),
      text: fixture.orNull(() => fixture.text()),
    })),
  );

async function makeQuestionnaires(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  await fixture.insert(
    'questionnaire',
    fixture.make(6, (index) => ({
      id: fixture.id(),
      slug: `questionnaire-${index}`,
      title: localized(fixture),
      description: fixture.orNull(() => localized(fixture)),
      status: (['PUBLISHED', 'CLOSED', 'DRAFT'] as const)[index % 3],
      sections: fixture.make(random.whole(0, 3), (place) => section(fixture, place)),
      draft_sections: fixture.orNull(() => fixture.make(1, (place) => section(fixture, place))),
      added_options: fixture.make(random.whole(0, 2), (place) => ({
        questionKey: 'q0',
        key: `added-${place}`,
        label: localized(fixture),
      })),
      thanks: fixture.orNull(() => localized(fixture)),
      closes_at: fixture.orNull(() => fixture.moment()),
      quota: fixture.orNull(() => random.whole(1, 9)),
      retention_months: fixture.orNull(() => random.whole(1, 60)),
      published_at: fixture.orNull(() => fixture.moment()),
      created_at: fixture.moment(),
      updated_at: fixture.moment(),
      version: random.whole(1, 5),
    })),
  );
  const versions = (fixture.ids.questionnaire ?? []).map((questionnaire_id) => ({
    id: fixture.id(),
    questionnaire_id,
    number: random.whole(1, 3),
    sections: fixture.make(random.whole(0, 2), (place) => section(fixture, place)),
    published_at: fixture.moment(),
  }));
  await fixture.insert('questionnaire_version', versions);
  await fixture.insert(
    'respondent_option',
    fixture.make(10, (index) => ({
      id: fixture.id(),
      questionnaire_id: fixture.known('questionnaire'),
      question_key: 'q0',
      part: random.pick(['OPTION', 'ITEM']),
      key: `key ${index}`,
      label: fixture.text(),
      status: random.pick(['PENDING', 'APPROVED', 'MERGED', 'REJECTED']),
      merged_into: fixture.orNull(() => 'option-0'),
      external_id: fixture.orNull(() => '7'),
      created_at: fixture.moment(),
    })),
  );
  await fixture.insert(
    'questionnaire_invitation',
    fixture.make(15, (index) => ({
      id: fixture.id(),
      questionnaire_id: fixture.known('questionnaire'),
      email: `${index} ${fixture.text(200)}`,
      email_key: `key ${index}`,
      name: fixture.orNull(() => fixture.text(200)),
      language: random.pick(['FR', 'EN']),
      anonymous: random.chance(0.5),
      status: random.pick(['QUEUED', 'SENT', 'ANSWERED']),
      mail_count: random.whole(0, 3),
      mailed_at: fixture.orNull(() => fixture.moment()),
      idempotency_key: 'k',
      created_at: fixture.moment(),
    })),
  );
  const answered = fixture.make(30, () => random.pick(versions));
  const respondents = answered.map(({ questionnaire_id }) =>
    fixture.orNull(() => ({
      id: fixture.id(),
      questionnaire_id,
      email: random.chance(0.7) ? `x@${random.pick(DOMAINS)}` : fixture.text(254),
    })),
  );
  await fixture.insert(
    'respondent',
    respondents.filter((respondent) => respondent !== null),
  );
  await fixture.insert(
    'submission',
    answered.map(({ id, questionnaire_id }, index) => ({
      id: fixture.id(),
      questionnaire_id,
      questionnaire_version_id: id,
      respondent_id: respondents[index]?.id ?? null,
      not_asked: [],
      submitted_at: fixture.moment(),
      language: fixture.orNull(() => random.pick(['FR', 'EN'])),
      source: random.pick(['PUBLIC', 'IMPORT']),
      external_id: fixture.orNull(() => `external ${index}`),
      oddities: random.some(['MISSING_EMAIL', 'EMPTY_ANSWER', 'INVALID_DATE'], random.whole(0, 2)),
    })),
  );
  await fixture.insert(
    'submission_import',
    fixture.make(12, (index) => ({
      id: fixture.id(),
      questionnaire_id: fixture.orNull(() => fixture.known('questionnaire')),
      file_name: fixture.text(),
      idempotency_key: `key ${index}`,
      format: random.pick(['CAP_BACKUP', 'CSV']),
      status: random.pick(['CHECKED', 'DONE', 'FAILED', 'UNDONE']),
      columns: fixture.make(random.whole(0, 2), () => ({
        name: fixture.text(),
        samples: [fixture.text()],
        target: random.pick(['KEEP', 'ANSWER']),
        questionKey: fixture.orNull(() => 'q0'),
        part: null,
      })),
      findings: fixture.make(random.whole(0, 2), () => ({
        code: 'MISSING_EMAIL',
        message: localized(fixture),
        count: random.whole(1, 9),
        rows: ['7'],
        values: ['8'],
      })),
      error: fixture.orNull(() => localized(fixture)),
      read_count: fixture.orNull(() => random.whole(0, 99)),
      new_count: fixture.orNull(() => random.whole(0, 99)),
      created_by_id: fixture.orNull(() => fixture.known('user')),
      created_at: fixture.moment(),
      ended_at: fixture.orNull(() => fixture.moment()),
    })),
  );
  await fixture.insert(
    'synthesis',
    fixture.make(8, () => ({
      id: fixture.id(),
      questionnaire_id: fixture.known('questionnaire'),
      method: random.pick(['AI', 'EXTRACTIVE']),
      status: random.pick(['DRAFT', 'APPROVED']),
      language: random.pick(['FR', 'EN']),
      provider: fixture.orNull(() => 'openai'),
      model: fixture.orNull(() => fixture.text()),
      prompt_version: '1',
      text_count: random.whole(1, 9),
      read_count: random.whole(1, 9),
      themes: fixture.make(random.whole(0, 2), () => ({
        title: fixture.text(),
        summary: fixture.text(),
        count: random.whole(0, 9),
        share: random.whole(0, 8) / 8,
        claims: fixture.make(random.whole(0, 2), () => ({
          text: fixture.text(),
          statedCount: fixture.orNull(() => random.whole(0, 9)),
          count: random.whole(0, 9),
          findings: random.some(['COUNT_DIFFERS', 'NO_RESPONSE'], random.whole(0, 2)),
          citations: [{ number: 1, submissionId: fixture.orNull(() => fixture.known('submission')), supported: null }],
        })),
      })),
      edited_at: fixture.orNull(() => fixture.moment()),
      created_by_id: fixture.orNull(() => fixture.known('user')),
      created_at: fixture.moment(),
      approved_by_id: fixture.orNull(() => fixture.known('user')),
      approved_at: fixture.orNull(() => fixture.moment()),
      version: random.whole(1, 9),
    })),
  );
  await fixture.insert('answer', answers(fixture));
}

/** Some of each caller, some that should be forgotten by now. */
const dictations = (fixture: Fixture, callers: readonly string[]): Columns[] =>
  fixture.make(30, () => ({
    id: fixture.id(),
    user_id: fixture.random.pick(callers),
    raw_text: fixture.text(),
    improved_text: fixture.orNull(() => fixture.text()),
    language: fixture.random.pick(['FR', 'EN']),
    created_at: fixture.moment(),
    delete_after: fixture.random.chance(0.2) ? '2026-01-01T00:00:00Z' : '2099-01-01T00:00:00Z',
  }));

const exports = (fixture: Fixture, callers: readonly string[], files: readonly Columns[]): Columns[] =>
  fixture.make(20, (index) => ({
    id: fixture.id(),
    kind: 'lists',
    parameters: {},
    requested_by_id: fixture.random.pick(callers),
    credential_id: fixture.id(),
    key_id: fixture.random.chance(0.2) ? fixture.id() : null,
    language: fixture.random.pick(['FR', 'EN']),
    status: fixture.random.pick(['QUEUED', 'RUNNING', 'DONE', 'FAILED']),
    error: fixture.orNull(() => fixture.random.pick(['NOT_ALLOWED', 'FAILED'])),
    file_id: (files[index]?.id as string | undefined) ?? null,
    attempts: 1,
    created_at: fixture.moment(),
    ended_at: fixture.orNull(() => fixture.moment()),
    expires_at: fixture.random.chance(0.3) ? '2026-01-01T00:00:00Z' : '2099-01-01T00:00:00Z',
  }));

export async function makeExchanges(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  await makeQuestionnaires(fixture);
  const callers = fixture.ids.user?.slice(0, 10) ?? [];
  const conversations = fixture.make(12, (index) => ({
    id: fixture.id(),
    subject: fixture.orNull(() => fixture.text()),
    last_seq: index % 4,
    last_message_at: index % 4 === 0 ? null : fixture.moment(),
    created_at: fixture.moment(),
  }));
  await fixture.insert('conversation', conversations);
  for (const { id, last_seq: last } of conversations) {
    const people = [...random.some(callers, random.whole(1, 4)), fixture.known('user')];
    const member = (person: string): Columns => ({
      id: fixture.id(),
      conversation_id: id,
      person_id: person,
      last_read_seq: random.whole(0, last),
      joined_at: fixture.moment(),
    });
    const message = (index: number): Columns => ({
      id: fixture.id(),
      conversation_id: id,
      seq: index + 1,
      author_id: random.pick(people),
      client_id: `${id} ${index}`,
      body: fixture.text(),
      created_at: fixture.moment(),
    });
    await fixture.insert('conversation_member', people.map(member));
    if (last > 0) await fixture.insert('message', fixture.make(last, message));
  }
  await fixture.insert('dictation', dictations(fixture, callers));
  const files = fixture.make(10, () => file(fixture, 'EXPORT'));
  await fixture.insert('file', files);
  await fixture.insert('export', exports(fixture, callers, files));
}
