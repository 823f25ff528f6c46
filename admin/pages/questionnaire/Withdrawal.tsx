/** @jsxImportSource preact */
// The page behind the link with which a respondent takes their answers back.
import { useEffect, useState } from 'preact/hooks';
import { Frame, Notice } from '../Frame.tsx';
import { initialLanguage, type Language, textsIn } from '../language.ts';
import { withdrawSubmission } from './api.ts';
import { forgetSent } from './draft.ts';
import { entitle } from './frame.ts';

type Outcome = 'asked' | 'done' | 'unknown' | 'unreachable';

export function Withdrawal({ slug, token }: { slug: string; token: string }) {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const [outcome, setOutcome] = useState<Outcome>('asked');
  const [busy, setBusy] = useState(false);
  const texts = textsIn(language);
  const views: Record<Outcome, [title: string, text: string]> = {
    asked: [texts.withdraw, texts.withdrawHelp],
    done: [texts.withdrawn, texts.withdrawnHelp],
    unknown: [texts.withdrawRefused, texts.withdrawRefusedHelp],
    unreachable: [texts.withdraw, texts.unreachable],
  };
  const [title, text] = views[outcome];
  useEffect(() => entitle(title), [title]);

  const withdraw = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const { withdrawn } = await withdrawSubmission(token);
      if (withdrawn) forgetSent(slug, token);
      setOutcome(withdrawn ? 'done' : 'unknown');
    } catch {
      setOutcome('unreachable');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Frame language={language} onLanguage={setLanguage}>
      <Notice key={outcome} level={1} title={title} text={text}>
        {(outcome === 'asked' || outcome === 'unreachable') && (
          <button type="button" class="primary" aria-disabled={busy} onClick={() => void withdraw()}>
            {busy ? texts.sending : texts.withdrawButton}
          </button>
        )}
      </Notice>
    </Frame>
  );
}
