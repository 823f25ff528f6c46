// The centre's sessions in a satisfaction survey: chosen from a list, so that one can be compared with another, not typed.
import type { OptionDraft, QuestionDraft } from '../../../api/modules/submissions/draft.rules.ts';
import type { Definition } from './definition.ts';
import { freeKey, keyFrom } from './keys.ts';

export interface Held {
  startsOn: string;
  training: { title: string };
}

/** The question of the templates that asks which training it is about, as a text. */
const asksWhich = ({ key, kind }: QuestionDraft): boolean => key === 'formation' && kind === 'TEXT';

/** The definition with these sessions to choose from; whoever was in another writes which. */
export function withSessions(definition: Definition, sessions: readonly Held[]): Definition {
  if (sessions.length === 0) return definition;
  const options: OptionDraft[] = [];
  for (const { startsOn, training } of sessions) {
    const taken = new Set(options.map(({ key }) => key));
    const label = {
      fr: `${training.title} – ${day(startsOn, 'fr')}`,
      en: `${training.title} – ${day(startsOn, 'en-GB')}`,
    };
    if (options.some((option) => option.label.fr === label.fr)) continue;
    options.push({ key: freeKey(keyFrom(`${startsOn} ${training.title}`, 'session'), taken), label });
  }
  options.push({ key: 'autre', label: { fr: 'Une autre session', en: 'Another session' } });
  const choice = { kind: 'SINGLE_CHOICE', options, allowsOther: true, collectsOptions: true } as const;
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => (asksWhich(question) ? { ...question, ...choice } : question)),
    })),
  };
}

const day = (startsOn: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${startsOn}T00:00:00Z`));
