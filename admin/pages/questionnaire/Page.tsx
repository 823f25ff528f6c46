/** @jsxImportSource preact */
// The page around the form: loading, closed and unknown questionnaires, the answer that waits for a connection, thanks.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Refusal, Unreachable } from '../call.ts';
import { Frame, Notice } from '../Frame.tsx';
import type { Texts } from '../i18n/fr.ts';
import { fill, initialLanguage, type Language, textOf, textsIn } from '../language.ts';
import { loadQuestionnaire, type Questionnaire, type SubmitInput } from './api.ts';
import { type Draft, deliver, forgetDraft, keepDraft, keptDraft, newDraft } from './draft.ts';
import { Form } from './Form.tsx';
import { Said } from './Question.tsx';

type Loaded = 'loading' | 'failed' | 'unknown' | Questionnaire;

const secondsBetweenTries = 20;

export function Page({ slug }: { slug: string }) {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const [loaded, setLoaded] = useState<Loaded>('loading');
  const [tries, setTries] = useState(0);
  const [draft, setDraft] = useState<Draft>(() => keptDraft(slug) ?? newDraft());
  const [restored, setRestored] = useState(() => Object.keys(keptDraft(slug)?.answers ?? {}).length > 0);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const [closed, setClosed] = useState(false);
  const online = useOnline();
  const texts = textsIn(language);
  const sending = useRef(false);

  useEffect(() => {
    setLoaded('loading');
    loadQuestionnaire(slug).then(
      (questionnaire) => setLoaded(questionnaire ?? 'unknown'),
      () => setLoaded('failed'),
    );
  }, [slug, tries]);
  useEffect(() => {
    if (loaded !== 'failed') return;
    const again = (): void => setTries((count) => count + 1);
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [loaded]);
  useEffect(() => {
    document.title = titleOf(loaded, language, texts);
  }, [loaded, language, texts]);

  const change = (part: Partial<Draft>): void =>
    setDraft((current) => {
      const next = { ...current, ...part };
      keepDraft(slug, next);
      return next;
    });

  const send = async (input: SubmitInput): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setRefusals([]);
    keepDraft(slug, { ...draft, waiting: input });
    try {
      const { submission, errors } = await deliver(slug, input);
      if (submission && errors.length === 0) change({ ...newDraft(), sentAt: submission.submittedAt });
      else {
        change({ waiting: null });
        if (errors.some(({ code }) => code === 'NOT_OPEN')) setClosed(true);
        setRefusals(errors);
      }
    } catch (error) {
      if (error instanceof Unreachable) change({ waiting: input });
      else {
        change({ waiting: null });
        setRefusals([{ code: 'INVALID', message: (error as Error).message, path: [] }]);
      }
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };

  const { waiting } = draft;
  const sendLatest = useRef(send);
  useEffect(() => {
    sendLatest.current = send;
  });
  useEffect(() => {
    if (!waiting || !online) return;
    const attempt = (): void => void sendLatest.current(waiting);
    attempt();
    const timer = setInterval(attempt, secondsBetweenTries * 1000);
    return () => clearInterval(timer);
  }, [online, waiting]);

  const startOver = (): void => {
    if (draft.sentAt === null && !confirm(texts.startOverConfirm)) return;
    forgetDraft(slug);
    setDraft(newDraft());
    setRestored(false);
    setRefusals([]);
  };

  return (
    <Frame language={language} onLanguage={setLanguage}>
      {typeof loaded === 'object' && !draft.sentAt && (
        <>
          <h1>
            <Said text={loaded.title} language={language} />
          </h1>
          {loaded.description && !draft.waiting && (
            <p class="description">
              <Said text={loaded.description} language={language} />
            </p>
          )}
        </>
      )}
      {!online && !draft.sentAt && !draft.waiting && (
        <p class="notice" role="status">
          {texts.offline}
        </p>
      )}
      {content()}
    </Frame>
  );

  function content(): ComponentChildren {
    if (draft.sentAt)
      return (
        <Notice
          key="thanks"
          level={1}
          title={texts.thanks}
          text={fill(texts.thanksHelp, { date: dayAndTime(draft.sentAt, language) })}
        >
          <button type="button" onClick={startOver}>
            {texts.answerAgain}
          </button>
        </Notice>
      );
    if (waiting)
      return (
        <Notice key="waiting" level={typeof loaded === 'object' ? 2 : 1} title={texts.queued} text={texts.queuedHelp}>
          <button type="button" class="primary" aria-disabled={busy} onClick={() => void send(waiting)}>
            {busy ? texts.sending : texts.sendNow}
          </button>
          <button type="button" aria-disabled={busy} onClick={() => !busy && change({ waiting: null })}>
            {texts.changeAnswer}
          </button>
        </Notice>
      );
    if (loaded === 'loading') return <p role="status">{texts.loading}</p>;
    if (loaded === 'failed')
      return (
        <Notice key="failed" level={1} title={texts.loadFailed} text={texts.loadFailedHelp}>
          <button type="button" class="primary" onClick={() => setTries((count) => count + 1)}>
            {texts.retry}
          </button>
        </Notice>
      );
    if (loaded === 'unknown') return <Notice key="unknown" level={1} title={texts.unknown} text={texts.unknownHelp} />;
    if (closed || loaded.status === 'CLOSED')
      return <Notice key="closed" level={2} title={texts.closed} text={texts.closedHelp} />;
    return (
      <Form
        key={draft.idempotencyKey}
        questionnaire={loaded}
        answers={draft.answers}
        idempotencyKey={draft.idempotencyKey}
        refusals={refusals}
        busy={busy}
        restored={restored}
        language={language}
        texts={texts}
        onAnswers={(answers) => change({ answers })}
        onSend={(input) => void send(input)}
        onStartOver={startOver}
      />
    );
  }
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = (): void => setOnline(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return online;
}

const titleOf = (loaded: Loaded, language: Language, texts: Texts): string => {
  const name = { loading: texts.loading, failed: texts.loadFailed, unknown: texts.unknown };
  return `${typeof loaded === 'object' ? textOf(loaded.title, language) : name[loaded]} – Passerelle`;
};

const dayAndTime = (moment: string, language: Language): string =>
  new Date(moment).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
