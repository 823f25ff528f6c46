// One piece of news in the words and the form of each kind of channel. Texts of others (an error, a name) never become
// markup there.

import { type Language, type Sentence, say } from '../../platform/i18n.ts';
import { AlertSeverity } from './alert.ts';
import { type AlertDelivery, AlertStep } from './alert-channel.ts';
import { LABELS, SEVERITIES, STEPS } from './messages.ts';

const LONGEST_HEADING = 150;
const LONGEST_DETAIL = 2_000;

/** What a channel is told. */
export interface News {
  readonly step: AlertStep;
  /** "Alert: critical". */
  readonly heading: string;
  readonly summary: string;
  readonly detail: string | null;
  /** What else is known, with both on one line. */
  readonly facts: readonly { readonly title: string; readonly value: string; readonly line: string }[];
  readonly severity: AlertSeverity;
  readonly url: string;
  readonly openLabel: string;
}

/** What a delivery says in this language. */
export function newsOf({ step, alert, count }: AlertDelivery, language: Language, publicUrl: string): News {
  const severity = alert?.severity ?? AlertSeverity.INFO;
  const at = new Intl.DateTimeFormat(language === 'EN' ? 'en-GB' : 'fr-FR', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'America/Guadeloupe',
  });
  const gravity = say(SEVERITIES[severity], language);
  const joined = (title: string, value: string): string => `${title}${language === 'EN' ? ': ' : ' : '}${value}`;
  const fact = (title: Sentence, value: string) => {
    const words = say(title, language);
    return { title: words, value, line: joined(words, value) };
  };
  return {
    step,
    heading: step === AlertStep.TEST ? say(STEPS.TEST, language) : joined(say(STEPS[step], language), gravity),
    summary: say(alert?.summary ?? LABELS.test, language),
    detail: alert?.detail ?? null,
    facts: alert
      ? [
          fact(LABELS.severity, gravity),
          fact(LABELS.since, at.format(alert.openedAt)),
          fact(LABELS.count, say(LABELS.times, language, { count })),
        ]
      : [],
    severity,
    url: `${publicUrl}/#${alert ? `/alerts/${alert.id}/show` : '/alertChannels'}`,
    openLabel: say(LABELS.open, language),
  };
}

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
/** https://docs.slack.dev/messaging/formatting-message-text/#escaping */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/ */
export const slackMessage = ({ heading, summary, detail, facts, url, openLabel }: News): object => ({
  text: escaped(`${heading} – ${summary}`),
  blocks: [
    { type: 'header', text: plain(heading.slice(0, LONGEST_HEADING)) },
    { type: 'section', text: plain(summary) },
    ...(detail ? [{ type: 'section', text: plain(detail.slice(0, LONGEST_DETAIL)) }] : []),
    ...(facts.length > 0 ? [{ type: 'context', elements: facts.map(({ line }) => plain(line)) }] : []),
    { type: 'actions', elements: [{ type: 'button', text: plain(openLabel), url }] },
  ],
});

const COLOURS = { INFO: 'Accent', WARNING: 'Warning', CRITICAL: 'Attention' } as const;
/** A TextBlock would read Markdown in it. */
const text = (words: string, more: object = {}, block: object = {}) => ({
  type: 'RichTextBlock',
  ...block,
  inlines: [{ type: 'TextRun', text: words, ...more }],
});

/** What a workflow "when a Teams webhook request is received" takes: a message with one Adaptive Card. */
export const teamsMessage = ({ step, heading, summary, detail, facts, severity, url, openLabel }: News): object => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        fallbackText: heading,
        body: [
          text(heading, {
            size: 'Large',
            weight: 'Bolder',
            color: step === AlertStep.RECOVERED ? 'Good' : COLOURS[severity],
          }),
          text(summary),
          ...(detail ? [text(detail.slice(0, LONGEST_DETAIL), { fontType: 'Monospace', isSubtle: true })] : []),
          ...(facts.length > 0
            ? [{ type: 'FactSet', facts: facts.map(({ title, value }) => ({ title, value })) }]
            : []),
        ],
        actions: [{ type: 'Action.OpenUrl', title: openLabel, url }],
      },
    },
  ],
});

/** `{ type, timestamp, data }` as Standard Webhooks recommends. */
export const webhookMessage = ({ step, alert, count, createdAt }: AlertDelivery, { url }: News): object => ({
  type: `alert.${step.toLowerCase()}`,
  timestamp: createdAt.toISOString(),
  data: alert
    ? {
        id: alert.id,
        key: alert.key,
        severity: alert.severity,
        summary: alert.summary,
        detail: alert.detail,
        count,
        openedAt: alert.openedAt.toISOString(),
        lastSeenAt: alert.lastSeenAt.toISOString(),
        recoveredAt: alert.recoveredAt?.toISOString() ?? null,
        url,
      }
    : { url },
});
