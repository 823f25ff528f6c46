/** @jsxImportSource preact */
// The form itself: sections under their conditions, progress, the summary of what is missing, the way to the server.
import type { ComponentChildren, RefObject, TargetedMouseEvent, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../call.ts';
import type { Texts } from '../i18n/fr.ts';
import { fill, type Language } from '../language.ts';
import { type Answers, type Given, isAnswered, missingIn, shownOf, toSend } from './answers.ts';
import type { Question, Questionnaire, SubmitInput } from './api.ts';
import { QuestionView, Said } from './Question.tsx';

type FormProps = {
  questionnaire: Questionnaire;
  answers: Answers;
  idempotencyKey: string;
  /** What the server refused last time. */
  refusals: Refusal[];
  busy: boolean;
  restored: boolean;
  language: Language;
  texts: Texts;
  onAnswers: (answers: Answers) => void;
  onSend: (input: SubmitInput) => void;
  onStartOver: () => void;
};

type Fault = { key: string | null; message: string };

export function Form(props: FormProps) {
  const { questionnaire, answers, refusals, language, texts } = props;
  const [checked, setChecked] = useState(false);
  const [website, setWebsite] = useState('');
  const [attempts, setAttempts] = useState(0);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const focusWanted = useRef(refusals.length > 0);

  const sections = shownOf(questionnaire, answers);
  const questions = sections.flatMap((section) => section.questions);
  const ids = new Map(questions.map((question) => [question.key, idOf(questionnaire, question.key)]));
  const emailKey = questions.find((question) => question.kind === 'EMAIL')?.key ?? null;

  const refused = refusals
    .map((error): Fault => ({ key: questionOf(error, emailKey), message: messageOf(error, texts) }))
    .filter(({ key }) => key === null || !settled.has(key));
  const missing = questions.flatMap((question): Fault[] => {
    const fault = checked ? missingIn(question, answers[question.key]) : null;
    return fault ? [{ key: question.key, message: texts[fault] }] : [];
  });
  const faults = missing.length > 0 ? missing : refused;
  const messageFor = (key: string): string | null => faults.find((fault) => fault.key === key)?.message ?? null;
  const done = questions.filter((question) => isAnswered(question, answers[question.key])).length;

  const change = (key: string, given: Given): void => {
    setSettled((keys) => new Set(keys).add(key));
    props.onAnswers({ ...answers, [key]: given });
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    focusWanted.current = true;
    setSettled(new Set());
    setChecked(true);
    setAttempts((count) => count + 1);
    if (props.busy || questions.some((question) => missingIn(question, answers[question.key]))) return;
    props.onSend({
      questionnaireId: questionnaire.id,
      idempotencyKey: props.idempotencyKey,
      language: language === 'en' ? 'EN' : 'FR',
      ...toSend(questions, answers),
      website,
    });
  };
  const progress = fill(texts.progress, { done, total: questions.length });

  return (
    <form noValidate onSubmit={submit}>
      <p class="progress">
        <progress max={questions.length} value={done} aria-label={progress} />
        <span>{progress}</span>
      </p>
      {props.restored && (
        <p class="notice" role="status">
          {texts.draftRestored}{' '}
          <button type="button" class="quiet" onClick={props.onStartOver}>
            {texts.startOver}
          </button>
        </p>
      )}
      {faults.length > 0 && (
        <Summary key={attempts} title={summaryTitle(faults, texts)} focusWanted={focusWanted}>
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
        </Summary>
      )}
      {sections.map((section) => (
        <section key={section.key}>
          <h2>
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
      ))}
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
      <button type="submit" class="primary" aria-disabled={props.busy}>
        {props.busy ? texts.sending : texts.send}
      </button>
    </form>
  );
}

/** Ids count the questions of the definition: keys may hold any character. */
const idOf = (questionnaire: Questionnaire, key: string): string =>
  `question-${questionnaire.sections.flatMap((section) => section.questions).findIndex((question) => question.key === key) + 1}`;

const questionOf = ({ path, code }: Refusal, emailKey: string | null): string | null => {
  if (path[0] === 'answers' && path[1] !== undefined) return path[1];
  return path[0] === 'email' || code === 'ALREADY_ANSWERED' ? emailKey : null;
};

const messageOf = ({ code, message }: Refusal, texts: Texts): string =>
  code === 'ALREADY_ANSWERED' ? texts.alreadyAnswered : message;

const summaryTitle = (faults: Fault[], texts: Texts): string => {
  if (faults.some(({ key }) => key === null)) return texts.refused;
  return faults.length === 1 ? texts.errorSummaryOne : fill(texts.errorSummary, { count: faults.length });
};

type SummaryProps = { title: string; focusWanted: RefObject<boolean>; children: ComponentChildren };

/** Takes the focus when it appears in answer to sending, never while the respondent is typing. */
function Summary({ title, focusWanted, children }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusWanted.current) box.current?.focus();
    focusWanted.current = false;
  }, [focusWanted]);
  return (
    <div class="summary" ref={box} tabIndex={-1} role="group" aria-labelledby="summary-title">
      <h2 id="summary-title">{title}</h2>
      <ul>{children}</ul>
    </div>
  );
}

type FaultLinkProps = { id: string | undefined; question: Question | undefined; language: Language; message: string };

function FaultLink({ id, question, language, message }: FaultLinkProps) {
  if (id === undefined || question === undefined) return <>{message}</>;
  const focusInput = (event: TargetedMouseEvent<HTMLAnchorElement>): void => {
    event.preventDefault();
    const place = document.getElementById(id);
    place?.scrollIntoView();
    place?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
  };
  return (
    <a href={`#${id}`} onClick={focusInput}>
      <Said text={question.label} language={language} /> – {message}
    </a>
  );
}
