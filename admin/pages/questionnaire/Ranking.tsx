/** @jsxImportSource preact */
// Options put into an order, by tapping them one after the other and moving them up and down: works by finger, by keyboard
// and by ear, which dragging does not.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill, textOf } from '../language.ts';
import type { Option } from './api.ts';
import { Group, type QuestionProps, Said } from './Said.tsx';

type Move = 'up' | 'down' | 'add' | 'remove';

export function Ranking(props: QuestionProps) {
  const { question, given, language, texts, onChange } = props;
  const ranked = given.options ?? [];
  const rest = question.options.filter(({ key }) => !ranked.includes(key));
  const isFull = question.most !== null && ranked.length >= question.most;
  const [told, setTold] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const focusOn = useRef<string | null>(null);

  // A row that moves is taken out of the page and put back: the focus goes with it.
  useLayoutEffect(() => {
    if (focusOn.current === null) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    buttons.find((button) => button.dataset['move'] === focusOn.current)?.focus();
    focusOn.current = null;
  });
  const change = (options: string[], option: Option, move: Move): void => {
    const place = options.indexOf(option.key) + 1;
    const label = textOf(option.label, language);
    // A button that is gone hands over to the one that undoes it.
    const next = {
      add: 'remove',
      remove: 'add',
      up: place === 1 ? 'down' : 'up',
      down: place === options.length ? 'up' : 'down',
    };
    focusOn.current = `${next[move]} ${option.key}`;
    setTold(place === 0 ? fill(texts.rankRemoved, { option: label }) : fill(texts.rankedAs, { option: label, place }));
    onChange(options.length > 0 ? { options } : {});
  };
  const swap = (option: Option, from: number, to: number): void => {
    const options = [...ranked];
    options.splice(to, 0, ...options.splice(from, 1));
    change(options, option, to < from ? 'up' : 'down');
  };
  const button = (option: Option, move: Move, name: string, sign: string, onClick: () => void) => (
    <button
      type="button"
      data-move={`${move} ${option.key}`}
      aria-label={fill(name, { option: textOf(option.label, language) })}
      onClick={onClick}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  const known = ranked.flatMap((key) => question.options.find((option) => option.key === key) ?? []);
  return (
    <Group {...props}>
      <div class="ranking" ref={list}>
        {known.length > 0 && (
          <ol aria-label={texts.yourOrder}>
            {known.map((option, index) => (
              <li key={option.key}>
                <span class="place" aria-hidden="true">
                  {index + 1}
                </span>
                <span class="what">
                  <Said text={option.label} language={language} />
                </span>
                {index > 0 && button(option, 'up', texts.rankUp, '↑', () => swap(option, index, index - 1))}
                {index < known.length - 1 &&
                  button(option, 'down', texts.rankDown, '↓', () => swap(option, index, index + 1))}
                {button(option, 'remove', texts.rankRemove, '✕', () =>
                  change(
                    ranked.filter((key) => key !== option.key),
                    option,
                    'remove',
                  ),
                )}
              </li>
            ))}
          </ol>
        )}
        {rest.length > 0 && !isFull && (
          <ul aria-label={texts.toRank}>
            {rest.map((option) => (
              <li key={option.key}>
                <button
                  type="button"
                  class="add"
                  data-move={`add ${option.key}`}
                  onClick={() => change([...ranked, option.key], option, 'add')}
                >
                  <span class="visually-hidden">{fill(texts.rankAdd, { place: ranked.length + 1 })} </span>
                  <span class="place" aria-hidden="true">
                    +
                  </span>
                  <Said text={option.label} language={language} />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {told}
      </p>
    </Group>
  );
}
