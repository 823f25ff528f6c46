/** @jsxImportSource preact */
// What every kind of question shows: its label, its help, its message, and the frame around several inputs.
import type { ComponentChildren } from 'preact';
import type { Texts } from '../i18n/fr.ts';
import { foreignLang, type Language, type LocalizedText, textOf } from '../language.ts';
import type { Given } from './answers.ts';
import type { Question } from './api.ts';
import { countText, rangeText } from './faults.ts';

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
const limitsId = (id: string): string => `${id}-limits`;
export const messageId = (id: string): string => `${id}-message`;

export const describedBy = (props: QuestionProps): string | undefined => {
  const { id, question, message } = props;
  const ids = [question.help && helpId(id), limitsOf(props) && limitsId(id), message && messageId(id)];
  return ids.filter(Boolean).join(' ') || undefined;
};

/** What the answer is bound to, told before anybody errs. */
function limitsOf({ question, language, texts }: QuestionProps): string {
  if (question.kind === 'NUMBER' || question.kind === 'DATE') return rangeText(question, language, texts);
  return countText(question, texts);
}

export function Label({ question, language, texts }: QuestionProps) {
  return (
    <>
      <Said text={question.label} language={language} />
      {question.required && <span class="required"> ({texts.required})</span>}
    </>
  );
}

export function Notes(props: QuestionProps) {
  const { id, question, language, message, texts } = props;
  const limits = limitsOf(props);
  return (
    <>
      {question.help && (
        <p class="help" id={helpId(id)}>
          <Said text={question.help} language={language} />
        </p>
      )}
      {limits && (
        <p class="help" id={limitsId(id)}>
          {limits}
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
export function Group({
  children,
  role,
  ...props
}: QuestionProps & { children: ComponentChildren; role?: 'radiogroup' }) {
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

export function ClearButton({ texts, onClick }: { texts: Texts; onClick: () => void }) {
  return (
    <button type="button" class="quiet" onClick={onClick}>
      {texts.clearChoice}
    </button>
  );
}
