/** @jsxImportSource preact */
// What is typed: texts, the address, a number, a date.
import type { TargetedInputEvent } from 'preact';
import { fill } from '../language.ts';
import { describedBy, Label, Notes, type QuestionProps, Said } from './Said.tsx';

/** From how much of what a text may hold on the respondent is told what is left. */
const NEARLY_FULL = 0.8;

export function Writing(props: QuestionProps) {
  const { id, question, given, message, language, texts, onChange } = props;
  const { kind, unit } = question;
  const text = given.text ?? '';
  const longest = question.longest ?? (kind === 'LONG_TEXT' ? 10_000 : 1000);
  const shared = {
    id: `${id}-input`,
    value: text,
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
        {unit && (
          <span class="required">
            {' '}
            – <Said text={unit} language={language} />
          </span>
        )}
      </label>
      <Notes {...props} />
      {kind === 'LONG_TEXT' && <textarea {...shared} rows={4} maxLength={longest} />}
      {kind === 'TEXT' && <input {...shared} type="text" maxLength={longest} />}
      {kind === 'NUMBER' && (
        <input
          {...shared}
          type="text"
          class="short"
          autocomplete="off"
          inputMode={keyboardFor(question)}
          maxLength={30}
        />
      )}
      {kind === 'DATE' && (
        <input
          {...shared}
          type="date"
          class="short"
          min={question.earliest ?? undefined}
          max={question.latest ?? undefined}
        />
      )}
      {kind === 'EMAIL' && (
        <>
          <input {...shared} type="email" autocomplete="email" inputMode="email" maxLength={254} />
          <p class="help">{texts.emailConsent}</p>
        </>
      )}
      {(kind === 'TEXT' || kind === 'LONG_TEXT') && (
        <p class="help left" role="status">
          {text.length > longest * NEARLY_FULL && fill(texts.charactersLeft, { count: longest - text.length })}
        </p>
      )}
    </div>
  );
}

/** Keyboards of phones for numbers have no minus. */
const keyboardFor = ({ minimum, decimals }: QuestionProps['question']): 'text' | 'decimal' | 'numeric' => {
  if (minimum === null || minimum < 0) return 'text';
  return decimals ? 'decimal' : 'numeric';
};
