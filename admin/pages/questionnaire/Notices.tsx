/** @jsxImportSource preact */
// What is shown in place of the form: thanks, an answer that waits for a connection, and why there is nothing to answer.
import { isPast } from '../../../api/modules/submissions/public-questionnaire.rules.ts';
import { Notice } from '../Frame.tsx';
import type { Texts } from '../i18n/fr.ts';
import { dayAndTime, fill, type Language, type LocalizedText, textOf, textsIn } from '../language.ts';

type ThanksProps = {
  sentAt: string;
  /** What the questionnaire itself thanks with. */
  text: LocalizedText | null;
  withdrawUrl: string | null;
  language: Language;
  /** Null where one person answers once. */
  onAgain: (() => void) | null;
};

export function Thanks({ sentAt, text, withdrawUrl, language, onAgain }: ThanksProps) {
  const texts = textsIn(language);
  const received = fill(texts.thanksHelp, { date: dayAndTime(sentAt, language) });
  return (
    <Notice key="thanks" level={1} title={texts.thanks} text={text ? textOf(text, language) : received}>
      {onAgain && (
        <button type="button" onClick={onAgain}>
          {texts.answerAgain}
        </button>
      )}
      {withdrawUrl && (
        <a class="button quiet" href={pathOf(withdrawUrl)}>
          {texts.withdrawLink}
        </a>
      )}
    </Notice>
  );
}

/** Stays on this page's own origin, whatever address the server knows itself by. */
const pathOf = (url: string): string => {
  const { pathname, hash } = new URL(url, location.href);
  return pathname + hash;
};

type WaitingProps = { level: 1 | 2; busy: boolean; texts: Texts; onSend: () => void; onChange: () => void };

export function Waiting({ level, busy, texts, onSend, onChange }: WaitingProps) {
  return (
    <Notice key="waiting" level={level} title={texts.queued} text={texts.queuedHelp}>
      <button type="button" class="primary" aria-disabled={busy} onClick={onSend}>
        {busy ? texts.sending : texts.sendNow}
      </button>
      <button type="button" aria-disabled={busy} onClick={onChange}>
        {texts.changeAnswer}
      </button>
    </Notice>
  );
}

export function Failed({ texts, onRetry }: { texts: Texts; onRetry: () => void }) {
  return (
    <Notice key="failed" level={1} title={texts.loadFailed} text={texts.loadFailedHelp}>
      <button type="button" class="primary" onClick={onRetry}>
        {texts.retry}
      </button>
    </Notice>
  );
}

export const Unknown = ({ texts }: { texts: Texts }) => (
  <Notice key="unknown" level={1} title={texts.unknown} text={texts.unknownHelp} />
);

/** @param endedAt when it had to close, where a date was set and has come */
export function Closed({ endedAt, language }: { endedAt: string | null; language: Language }) {
  const texts = textsIn(language);
  const text = isPast(endedAt) ? fill(texts.endedHelp, { date: dayAndTime(endedAt, language) }) : texts.closedHelp;
  return <Notice key="closed" level={2} title={texts.closed} text={text} />;
}

/** @param code why nobody, or not this link, may answer any more */
export function Refused({ code, slug, language }: { code: string; slug: string; language: Language }) {
  const texts = textsIn(language);
  const said: Record<string, [title: string, text: string]> = {
    QUOTA_REACHED: [texts.quotaReached, texts.quotaReachedHelp],
    INVITATION_USED: [texts.invitationUsed, texts.invitationUsedHelp],
    INVITATION_UNKNOWN: [texts.invitationUnknown, texts.invitationUnknownHelp],
  };
  const [title, text] = said[code] ?? [texts.closed, texts.closedHelp];
  return (
    <Notice key={code} level={2} title={title} text={text}>
      {code === 'INVITATION_UNKNOWN' && (
        <a class="button" href={`/q/${slug}#`}>
          {texts.answerUninvited}
        </a>
      )}
    </Notice>
  );
}
