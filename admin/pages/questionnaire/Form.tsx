/** @jsxImportSource preact */
// The form itself, one section at a time under its conditions: progress, the summary of what is wrong, the way on. Knows
// neither the network nor any storage: the editor shows it as a preview.
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../call.ts';
import type { Texts } from '../i18n/fr.ts';
import { fill, type Language } from '../language.ts';
import {
  type Answers,
  addressQuestion,
  faultsIn,
  type Given,
  isAnswered,
  type Sent,
  shownOf,
  toSend,
} from './answers.ts';
import type { Questionnaire } from './api.ts';
import { faultText } from './faults.ts';
import { QuestionView } from './Question.tsx';
import { Restored } from './Restored.tsx';
import { Said } from './Said.tsx';
import { type SaidFault, Summary } from './Summary.tsx';

type FormProps = {
  questionnaire: Pick<Questionnaire, 'sections'>;
  answers: Answers;
  /** Key of the section to show; null for the first one. */
  at: string | null;
  /** What the server refused last time. */
  refusals: Refusal[];
  busy: boolean;
  /** The answers were kept from an earlier visit. */
  restored: boolean;
  language: Language;
  texts: Texts;
  onAnswers: (answers: Answers) => void;
  onAt: (section: string | null) => void;
  /** @param website what only programs fill in */
  onSend: (sent: Sent & { website: string }) => void;
  onStartOver: () => void;
};

const NOBODY: ReadonlySet<string> = new Set();

export function Form(props: FormProps) {
  const { questionnaire, answers, refusals, busy, language, texts } = props;
  const [checked, setChecked] = useState(NOBODY);
  const [website, setWebsite] = useState('');
  const [attempts, setAttempts] = useState(0);
  const [settled, setSettled] = useState(NOBODY);
  const focusWanted = useRef(refusals.length > 0);
  const heading = useRef<HTMLHeadingElement>(null);
  const isTurning = useRef(false);

  const sections = shownOf(questionnaire, answers);
  const questions = sections.flatMap((section) => section.questions);
  const index = Math.max(
    0,
    sections.findIndex(({ key }) => key === props.at),
  );
  const section = sections[index];
  const isLast = index >= sections.length - 1;
  const ids = new Map(allQuestions(questionnaire).map(({ key }, place) => [key, `question-${place + 1}`]));

  const isHere = (key: string | null): boolean => section?.questions.some((question) => question.key === key) ?? false;
  const missing = faultsIn(sections, answers).map(
    (fault): SaidFault => ({ key: fault.question.key, message: faultText(fault, answers, language, texts) }),
  );
  const emailKey = addressQuestion(questions)?.key ?? null;
  const refused = refusals
    .map((error): SaidFault => ({ key: questionOf(error, emailKey), message: messageOf(error, texts) }))
    .filter(({ key }) => key === null || !settled.has(key));
  const missingHere = section && checked.has(section.key) ? missing.filter(({ key }) => isHere(key)) : [];
  const faults = missingHere.length > 0 ? missingHere : refused.filter(({ key }) => key === null || isHere(key));
  const messageFor = (key: string): string | null => faults.find((fault) => fault.key === key)?.message ?? null;
  const done = questions.filter((question) => isAnswered(question, answers[question.key])).length;

  /** @param isToFault the summary of what is wrong there takes the focus, not the heading */
  const turnTo = (place: number, isToFault = false): void => {
    isTurning.current = !isToFault;
    props.onAt(place <= 0 ? null : (sections[place]?.key ?? null));
  };
  const placeOf = (key: string | null): number =>
    sections.findIndex((one) => one.questions.some((question) => question.key === key));

  useEffect(() => {
    if (!isTurning.current) return;
    isTurning.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, [section?.key]);
  // A refusal about a question of another section is shown there.
  const refusedAt = placeOf(refused[0]?.key ?? null);
  useEffect(() => {
    if (refusals.length === 0) return;
    focusWanted.current = true;
    setAttempts((count) => count + 1);
    if (refusedAt >= 0) turnTo(refusedAt, true);
    // oxlint-disable-next-line exhaustive-deps -- only when something new was refused
  }, [refusals]);

  const change = (key: string, given: Given): void => {
    setSettled((keys) => new Set(keys).add(key));
    props.onAnswers({ ...answers, [key]: given });
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!section || busy) return;
    setSettled(new Set());
    setChecked((keys) => new Set([...keys, ...(isLast ? sections : [section]).map(({ key }) => key)]));
    const wrong = isLast ? missing[0] : missing.find(({ key }) => isHere(key));
    if (wrong) {
      focusWanted.current = true;
      setAttempts((count) => count + 1);
      if (!isHere(wrong.key)) turnTo(placeOf(wrong.key), true);
    } else if (isLast) props.onSend({ ...toSend(questions, answers), website });
    else turnTo(index + 1);
  };
  const answered = fill(texts.progress, { done, total: questions.length });
  const part = fill(texts.part, { part: index + 1, parts: sections.length });

  return (
    <form noValidate onSubmit={submit}>
      <p class="progress">
        <progress max={questions.length} value={done} aria-label={answered} />
        <span>{sections.length > 1 ? part : answered}</span>
      </p>
      {props.restored && <Restored texts={texts} onStartOver={props.onStartOver} />}
      {faults.length > 0 && (
        <Summary
          key={attempts}
          faults={faults}
          questions={questions}
          ids={ids}
          focusWanted={focusWanted}
          language={language}
          texts={texts}
        />
      )}
      {section && (
        <section key={section.key}>
          <h2 ref={heading} tabIndex={-1}>
            <Said text={section.title} language={language} />
          </h2>
          {section.description && (
            <p class="description">
              <Said text={section.description} language={language} />
            </p>
          )}
          {section.questions.map((question) => (
            <QuestionView
              key={question.key}
              id={ids.get(question.key) ?? ''}
              question={question}
              given={answers[question.key] ?? {}}
              message={messageFor(question.key)}
              language={language}
              texts={texts}
              onChange={(given) => change(question.key, given)}
            />
          ))}
        </section>
      )}
      <div hidden>
        <label>
          Website
          <input
            name="website"
            tabIndex={-1}
            autocomplete="off"
            value={website}
            onInput={(event) => setWebsite(event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="actions turns">
        {index > 0 && (
          <button type="button" onClick={() => turnTo(index - 1)}>
            {texts.previous}
          </button>
        )}
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? texts.sending : isLast ? texts.send : texts.next}
        </button>
      </p>
    </form>
  );
}

const allQuestions = ({ sections }: Pick<Questionnaire, 'sections'>) => sections.flatMap(({ questions }) => questions);

const questionOf = ({ path, code }: Refusal, emailKey: string | null): string | null => {
  if (path[0] === 'answers' && path[1] !== undefined) return path[1];
  return path[0] === 'email' || code === 'ALREADY_ANSWERED' ? emailKey : null;
};

const messageOf = ({ code, message }: Refusal, texts: Texts): string =>
  code === 'ALREADY_ANSWERED' ? texts.alreadyAnswered : message;
