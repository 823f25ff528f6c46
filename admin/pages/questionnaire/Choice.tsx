/** @jsxImportSource preact */
// Choices among options, the text of "other" beside them, and the one box of a consent.
import { CONSENT_GIVEN, otherOption } from '../../../api/modules/submissions/draft.rules.ts';
import { fill, textOf } from '../language.ts';
import { saysOther } from './answers.ts';
import type { Option } from './api.ts';
import { ClearButton, describedBy, Group, Label, messageId, Notes, type QuestionProps, Said } from './Said.tsx';

export function Choice({ type, ...props }: QuestionProps & { type: 'radio' | 'checkbox' }) {
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
            maxLength={question.longest ?? 1000}
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

/** The question is the label of its box. */
export function Consent(props: QuestionProps) {
  const { id, question, given, message, onChange } = props;
  return (
    <div class={message ? 'question wrong' : 'question'} id={id}>
      <Notes {...props} />
      <label class="choice">
        <input
          type="checkbox"
          checked={(given.options ?? []).includes(CONSENT_GIVEN)}
          required={question.required}
          aria-invalid={message ? true : undefined}
          aria-describedby={describedBy(props)}
          onChange={(event) => onChange(event.currentTarget.checked ? { options: [CONSENT_GIVEN] } : {})}
        />
        <span>
          <Label {...props} />
        </span>
      </label>
    </div>
  );
}
