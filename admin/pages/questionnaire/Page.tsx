/** @jsxImportSource preact */
// The page around the form: what was loaded, what is kept on the device, and the way of the answers to the server.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hasEnded, isInEnglish } from '../../../api/modules/submissions/public-questionnaire.rules.ts';
import { type Refusal, Unreachable } from '../call.ts';
import { Frame } from '../Frame.tsx';
import { chosenLanguage, dayAndTime, fill, initialLanguage, type Language, textOf, textsIn } from '../language.ts';
import { type Sent, stillOffered } from './answers.ts';
import type { Questionnaire, SubmitInput } from './api.ts';
import { type Draft, deliver, draftName, forgetDraft, keepDraft, keptDraft, newDraft } from './draft.ts';
import { Form } from './Form.tsx';
import { entitle, tellTurned } from './frame.ts';
import { Closed, Failed, Refused, Thanks, Unknown, Waiting } from './Notices.tsx';
import { prepareProof } from './proof.ts';
import { Said } from './Said.tsx';
import { useLoaded, useOnline } from './use-loaded.ts';

const SECONDS_BETWEEN_TRIES = 20;
/** Refusals that leave nothing to mend in the form. */
const FINAL = ['NOT_OPEN', 'QUOTA_REACHED', 'INVITATION_UNKNOWN', 'INVITATION_USED'];

export function Page({ slug, invitation }: { slug: string; invitation: string | null }) {
  const name = draftName(slug, invitation);
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const [draft, setDraft] = useState<Draft>(() => keptDraft(name) ?? newDraft());
  const [restored, setRestored] = useState(() => Object.keys(draft.answers).length > 0);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const online = useOnline();
  const { loaded, reload } = useLoaded(slug, invitation);
  const texts = textsIn(language);
  const sending = useRef(false);
  const { waiting } = draft;
  const questionnaire = 'questionnaire' in loaded ? loaded.questionnaire : null;

  // A browser that prefers English does not get an English page around French questions, not even for a moment.
  useLayoutEffect(() => {
    if (!questionnaire || language === 'fr' || chosenLanguage() !== null || isInEnglish(questionnaire)) return;
    document.documentElement.lang = 'fr';
    setLanguage('fr');
  }, [questionnaire, language]);

  useEffect(() => {
    if (questionnaire) return entitle(textOf(questionnaire.title, language));
    const name = { loading: texts.loading, failed: texts.loadFailed, unknown: texts.unknown, loaded: '' };
    entitle(name[loaded.state]);
  }, [questionnaire, loaded, language, texts]);

  const change = (part: Partial<Draft>): void =>
    setDraft((current) => {
      const next = { ...current, ...part };
      keepDraft(name, next);
      return next;
    });

  const send = async (input: SubmitInput): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setRefusals([]);
    keepDraft(name, { ...draft, waiting: input });
    try {
      const { submission, errors } = await deliver(name, input);
      if (submission && errors.length === 0)
        change({ ...newDraft(), sentAt: submission.submittedAt, withdrawUrl: submission.withdrawUrl });
      else {
        change({ waiting: null });
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

  const sendLatest = useRef(send);
  useEffect(() => {
    sendLatest.current = send;
  });
  useEffect(() => {
    if (!waiting || !online) return;
    const attempt = (): void => void sendLatest.current(waiting);
    attempt();
    const timer = setInterval(attempt, SECONDS_BETWEEN_TRIES * 1000);
    return () => clearInterval(timer);
  }, [online, waiting]);

  const startOver = (): void => {
    forgetDraft(name);
    setDraft(newDraft());
    setRestored(false);
    setRefusals([]);
  };
  const inputOf = ({ id, publishedVersionNumber }: Questionnaire, sent: Sent & { website: string }): SubmitInput => ({
    questionnaireId: id,
    versionNumber: publishedVersionNumber,
    idempotencyKey: draft.idempotencyKey,
    invitation,
    language: language === 'en' ? 'EN' : 'FR',
    startedAt: draft.startedAt,
    ...sent,
  });

  const isBeginning = !waiting && draft.at === null;
  const final = refusals.find(({ code }) => FINAL.includes(code))?.code;
  // What it is about, and how long it takes, is nothing for whoever cannot answer it.
  const isRefused = final || (loaded.state === 'loaded' && loaded.refused);
  const isOpen = questionnaire && !(isRefused || questionnaire.quotaReached || hasEnded(questionnaire));
  return (
    <Frame language={language} onLanguage={setLanguage}>
      {questionnaire && !draft.sentAt && (
        <>
          <h1 class={isBeginning ? undefined : 'small'}>
            <Said text={questionnaire.title} language={language} />
          </h1>
          {questionnaire.description && isBeginning && isOpen && (
            <p class="description">
              <Said text={questionnaire.description} language={language} />
            </p>
          )}
        </>
      )}
      {!online && !draft.sentAt && !waiting && (
        <p class="notice" role="status">
          {texts.offline}
        </p>
      )}
      {content()}
    </Frame>
  );

  function content() {
    if (draft.sentAt)
      return (
        <Thanks
          sentAt={draft.sentAt}
          text={questionnaire?.thanks ?? null}
          withdrawUrl={draft.withdrawUrl}
          language={language}
          onAgain={invitation ? null : startOver}
        />
      );
    if (waiting)
      return (
        <Waiting
          level={questionnaire ? 2 : 1}
          busy={busy}
          texts={texts}
          onSend={() => void send(waiting)}
          onChange={() => !busy && change({ waiting: null })}
        />
      );
    if (loaded.state === 'loading') return <p role="status">{texts.loading}</p>;
    if (loaded.state === 'failed') return <Failed texts={texts} onRetry={reload} />;
    if (loaded.state !== 'loaded') return <Unknown texts={texts} />;
    if (final) return <Refused code={final} slug={slug} language={language} />;
    if (hasEnded(loaded.questionnaire)) return <Closed endedAt={loaded.questionnaire.closesAt} language={language} />;
    if (loaded.questionnaire.quotaReached) return <Refused code="QUOTA_REACHED" slug={slug} language={language} />;
    if (loaded.refused) return <Refused code={loaded.refused} slug={slug} language={language} />;
    return (
      <>
        {loaded.link && isBeginning && (
          <p class="notice">{loaded.link === 'NAMED' ? texts.namedInvitation : texts.anonymousInvitation}</p>
        )}
        {loaded.questionnaire.closesAt && isBeginning && (
          <p class="help">{fill(texts.openUntil, { date: dayAndTime(loaded.questionnaire.closesAt, language) })}</p>
        )}
        <Form
          key={draft.idempotencyKey}
          questionnaire={loaded.questionnaire}
          answers={stillOffered(loaded.questionnaire, draft.answers)}
          at={draft.at}
          refusals={refusals}
          busy={busy}
          restored={restored}
          language={language}
          texts={texts}
          onAnswers={(answers) => {
            prepareProof();
            change({ answers });
          }}
          onAt={(at) => {
            change({ at });
            tellTurned();
          }}
          onSend={(sent) => void send(inputOf(loaded.questionnaire, sent))}
          onStartOver={startOver}
        />
      </>
    );
  }
}
