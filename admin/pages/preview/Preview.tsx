/** @jsxImportSource preact */
// The public page as respondents will see it, with what is being edited. Sends nothing and keeps nothing.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../Frame.tsx';
import { textOf, textsIn } from '../language.ts';
import { type Answers, shownOf } from '../questionnaire/answers.ts';
import { Form } from '../questionnaire/Form.tsx';
import { Said } from '../questionnaire/Said.tsx';
import { PREVIEW_READY, PREVIEW_SHOWS, type Previewed } from './messages.ts';
import { previewTexts } from './texts.ts';

export function Preview() {
  const [shown, setShown] = useState<Previewed | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [at, setAt] = useState<string | null>(null);
  const [isSent, setSent] = useState(false);
  const wanted = useRef<string | null>(null);

  useEffect(() => {
    const receive = ({ origin, source, data }: MessageEvent<{ kind?: string; shown?: Previewed }>): void => {
      if (origin !== location.origin || source !== parent || data.kind !== PREVIEW_SHOWS || !data.shown) return;
      setShown(data.shown);
      // The section that is edited is shown when it becomes another: whoever goes on by themselves is left there.
      if (wanted.current === data.shown.at) return;
      wanted.current = data.shown.at;
      setAt(data.shown.at);
      setSent(false);
    };
    addEventListener('message', receive);
    parent.postMessage({ kind: PREVIEW_READY }, location.origin);
    return () => removeEventListener('message', receive);
  }, []);

  const language = shown?.language ?? 'fr';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!shown) return null;

  const texts = textsIn(language);
  const own = previewTexts[language];
  const startOver = (): void => {
    setAnswers({});
    setAt(null);
    setSent(false);
  };
  if (isSent)
    return (
      <main>
        <Notice level={1} title={texts.thanks} text={shown.thanks ? textOf(shown.thanks, language) : own.sent}>
          <button type="button" onClick={startOver}>
            {own.again}
          </button>
        </Notice>
      </main>
    );
  const isEmpty = shownOf(shown, answers).length === 0;
  return (
    <main>
      <h1>
        <Said text={shown.title} language={language} />
      </h1>
      {shown.description && (
        <p class="description">
          <Said text={shown.description} language={language} />
        </p>
      )}
      {isEmpty ? (
        <p>{own.empty}</p>
      ) : (
        <Form
          questionnaire={shown}
          answers={answers}
          at={at}
          refusals={[]}
          busy={false}
          restored={false}
          language={language}
          texts={texts}
          onAnswers={setAnswers}
          onAt={setAt}
          onSend={() => setSent(true)}
          onStartOver={startOver}
        />
      )}
    </main>
  );
}
