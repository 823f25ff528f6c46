/** @jsxImportSource preact */
// Several items on one scale. Each is a group of radio buttons, which the arrow keys walk through.
import { textOf } from '../language.ts';
import { ClearButton, Group, type QuestionProps, Said } from './Said.tsx';

export function Rating(props: QuestionProps) {
  const { id, question, given, language, texts, onChange } = props;
  const { minimumLabel, maximumLabel } = question;
  const minimum = question.minimum ?? 1;
  const maximum = question.maximum ?? 5;
  const scale = Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, step) => minimum + step);
  const ratings = given.ratings ?? {};
  const meaning = (value: number): string => {
    const label = value === minimum ? minimumLabel : value === maximum ? maximumLabel : null;
    return label ? `, ${textOf(label, language)}` : '';
  };
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
                <span>
                  {value}
                  <span class="visually-hidden">{meaning(value)}</span>
                </span>
              </label>
            ))}
          </div>
          {(minimumLabel || maximumLabel) && (
            <p class="ends" aria-hidden="true">
              <span>{minimumLabel && <Said text={minimumLabel} language={language} />}</span>
              <span>{maximumLabel && <Said text={maximumLabel} language={language} />}</span>
            </p>
          )}
        </fieldset>
      ))}
      {!question.required && Object.keys(ratings).length > 0 && (
        <ClearButton texts={texts} onClick={() => onChange({})} />
      )}
    </Group>
  );
}
