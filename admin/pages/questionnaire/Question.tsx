/** @jsxImportSource preact */
// One question: native inputs in a fieldset, its help and its message tied to it. Holds no state.
import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { otherOption } from '../../../api/modules/submissions/draft.rules.ts';
import type { Texts } from '../i18n/fr.ts';
import { fill, foreignLang, type Language, type LocalizedText, textOf } from '../language.ts';
import { type Given, saysOther } from './answers.ts';
import type { Option, Question } from './api.ts';

export type QuestionProps = {
  id: string;
  question: Question;
  given: Given;
  message: string | null;
  language: Language;
  texts: Texts;
  onChange: (given: Given) => void;
};

export function Said({ text, language }: { text: LocalizedText; language: Language }) {
  return <span lang={foreignLang(text, language)}>{textOf(text, language)}</span>;
}

const helpId = (id: string): string => `${id}-help`;
const messageId = (id: string): string => `${id}-message`;

const describedBy = ({ id, question, message }: QuestionProps): string | undefined =>
  [question.help && helpId(id), message && messageId(id)].filter(Boolean).join(' ') || undefined;

export function QuestionView(props: QuestionProps) {
  switch (props.question.kind) {
    case 'SINGLE_CHOICE':
      return <Choice {...props} type="radio" />;
    case 'MULTIPLE_CHOICE':
      return <Choice {...props} type="checkbox" />;
    case 'RATING':
      return <Rating {...props} />;
    default:
      return <Text {...props} />;
  }
}

function Label({ question, language, texts }: QuestionProps) {
  return (
    <>
      <Said text={question.label} language={language} />
      {question.required && <span class="required"> ({texts.required})</span>}
    </>
  );
}

function Notes({ id, question, language, message, texts }: QuestionProps) {
  return (
    <>
      {question.help && (
        <p class="help" id={helpId(id)}>
          <Said text={question.help} language={language} />
        </p>
      )}
      {message && (
        <p class="message" id={messageId(id)}>
          <span class="visually-hidden">{texts.errorPrefix} </span>
          {message}
        </p>
      )}
    </>
  );
}

/** A group of inputs under one question. The role lets assistive technology hear that it is required or wrong. */
function Group({ children, role, ...props }: QuestionProps & { children: ComponentChildren; role?: 'radiogroup' }) {
  const { id, question, message } = props;
  return (
    <fieldset
      class={message ? 'question wrong' : 'question'}
      id={id}
      role={role}
      aria-describedby={describedBy(props)}
      aria-required={role && question.required ? true : undefined}
      aria-invalid={role && message ? true : undefined}
    >
      <legend>
        <Label {...props} />
      </legend>
      <Notes {...props} />
      {children}
    </fieldset>
  );
}

function Choice({ type, ...props }: QuestionProps & { type: 'radio' | 'checkbox' }) {
  const { id, question, given, language, texts, onChange } = props;
  const chosen = given.options ?? [];
  const other = otherOption(question);
  const choose = (option: Option, checked: boolean): void => {
    const rest = type === 'radio' ? [] : chosen.filter((key) => key !== option.key);
    onChange({ ...given, options: checked ? [...rest, option.key] : rest });
  };
  return (
    <Group {...props} {...(type === 'radio' ? { role: 'radiogroup' as const } : {})}>
      {question.options.map((option) => (
        <label class="choice" key={option.key}>
          <input
            type={type}
            name={id}
            checked={chosen.includes(option.key)}
            onChange={(event) => choose(option, event.currentTarget.checked)}
          />
          <Said text={option.label} language={language} />
        </label>
      ))}
      {other && saysOther(question, given) && (
        <label class="other">
          {fill(texts.sayWhich, { option: textOf(other.label, language) })}
          <input
            type="text"
            value={given.other ?? ''}
            maxLength={1000}
            aria-invalid={props.message ? true : undefined}
            aria-describedby={props.message ? messageId(id) : undefined}
            onInput={(event) => onChange({ ...given, other: event.currentTarget.value })}
          />
        </label>
      )}
      {type === 'radio' && !question.required && chosen.length > 0 && (
        <ClearButton texts={texts} onClick={() => onChange({})} />
      )}
    </Group>
  );
}

function ClearButton({ texts, onClick }: { texts: Texts; onClick: () => void }) {
  return (
    <button type="button" class="quiet" onClick={onClick}>
      {texts.clearChoice}
    </button>
  );
}

function Rating(props: QuestionProps) {
  const { id, question, given, language, texts, onChange } = props;
  const minimum = question.minimum ?? 1;
  const scale = Array.from({ length: Math.max(0, (question.maximum ?? 5) - minimum + 1) }, (_, step) => minimum + step);
  const ratings = given.ratings ?? {};
  return (
    <Group {...props}>
      {question.items.map((item, row) => (
        <fieldset class="rating" key={item.key}>
          <legend>
            <Said text={item.label} language={language} />
          </legend>
          <div class="scale">
            {scale.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name={`${id}-${row}`}
                  checked={ratings[item.key] === value}
                  onChange={() => onChange({ ratings: { ...ratings, [item.key]: value } })}
                />
                <span>{value}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {!question.required && Object.keys(ratings).length > 0 && (
        <ClearButton texts={texts} onClick={() => onChange({})} />
      )}
    </Group>
  );
}

function Text(props: QuestionProps) {
  const { id, question, given, message, onChange } = props;
  const shared = {
    id: `${id}-input`,
    value: given.text ?? '',
    required: question.required,
    'aria-invalid': message ? true : undefined,
    'aria-describedby': describedBy(props),
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange({ text: event.currentTarget.value }),
  };
  return (
    <div class={message ? 'question wrong' : 'question'} id={id}>
      <label class="label" htmlFor={shared.id}>
        <Label {...props} />
      </label>
      <Notes {...props} />
      {question.kind === 'LONG_TEXT' && <textarea {...shared} rows={4} maxLength={10_000} />}
      {question.kind === 'TEXT' && <input {...shared} type="text" maxLength={1000} />}
      {question.kind === 'EMAIL' && (
        <>
          <input {...shared} type="email" autocomplete="email" inputMode="email" maxLength={254} />
          <p class="help">{props.texts.emailConsent}</p>
        </>
      )}
    </div>
  );
}
