/** @jsxImportSource preact */
// What is wrong in the section that is shown, each with a link to its question.
import type { RefObject, TargetedMouseEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Texts } from '../i18n/fr.ts';
import { fill, type Language } from '../language.ts';
import type { Question } from './api.ts';
import { Said } from './Said.tsx';

/** A fault in words; without a key it is about the whole. */
export type SaidFault = { key: string | null; message: string };

type SummaryProps = {
  faults: SaidFault[];
  questions: Question[];
  ids: ReadonlyMap<string, string>;
  focusWanted: RefObject<boolean>;
  language: Language;
  texts: Texts;
};

/** Takes the focus when it appears in answer to sending, never while the respondent is typing. */
export function Summary({ faults, questions, ids, focusWanted, language, texts }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusWanted.current) box.current?.focus();
    focusWanted.current = false;
  }, [focusWanted]);
  return (
    <div class="summary" ref={box} tabIndex={-1} role="group" aria-labelledby="summary-title">
      <h2 id="summary-title">{titleOf(faults, texts)}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.key}>
            <FaultLink
              id={ids.get(fault.key ?? '')}
              question={questions.find(({ key }) => key === fault.key)}
              language={language}
              message={fault.message}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

const titleOf = (faults: SaidFault[], texts: Texts): string => {
  if (faults.some(({ key }) => key === null)) return texts.refused;
  return faults.length === 1 ? texts.errorSummaryOne : fill(texts.errorSummary, { count: faults.length });
};

type FaultLinkProps = { id: string | undefined; question: Question | undefined; language: Language; message: string };

function FaultLink({ id, question, language, message }: FaultLinkProps) {
  if (id === undefined || question === undefined) return <>{message}</>;
  const focusInput = (event: TargetedMouseEvent<HTMLAnchorElement>): void => {
    event.preventDefault();
    const place = document.getElementById(id);
    place?.scrollIntoView();
    // The first row without a rating rather than the first of all.
    const wanted = ['.rating:not(:has(:checked)) input', 'input:checked', 'input, textarea, button'];
    wanted
      .map((selector) => place?.querySelector<HTMLElement>(selector))
      .find(Boolean)
      ?.focus();
  };
  return (
    <a href={`#${id}`} onClick={focusInput}>
      <Said text={question.label} language={language} /> – {message}
    </a>
  );
}
