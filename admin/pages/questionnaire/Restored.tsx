/** @jsxImportSource preact */
// Says that earlier answers are back, and forgets them if this is asked for twice: a page inside another site may not open
// a dialog of the browser.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Texts } from '../i18n/fr.ts';

export function Restored({ texts, onStartOver }: { texts: Texts; onStartOver: () => void }) {
  const [isAsking, setAsking] = useState<boolean | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the one in its place has the focus.
  useLayoutEffect(() => {
    if (isAsking !== null) first.current?.focus();
  }, [isAsking]);
  return (
    <p class="notice">
      <span role="status">{isAsking ? texts.startOverConfirm : texts.draftRestored}</span>{' '}
      {isAsking ? (
        <span class="actions">
          <button key="keep" type="button" ref={first} onClick={() => setAsking(false)}>
            {texts.keepAnswers}
          </button>
          <button key="forget" type="button" onClick={onStartOver}>
            {texts.startOver}
          </button>
        </span>
      ) : (
        <button key="ask" type="button" class="quiet" ref={first} onClick={() => setAsking(true)}>
          {texts.startOver}
        </button>
      )}
    </p>
  );
}
