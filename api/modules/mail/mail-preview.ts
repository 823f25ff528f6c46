// A mail as somebody would get it, before anybody does: with the values of a recipient, of a mail that was sent, or examples.

import { type Context, newId, type WriteContext } from '../../platform/context.ts';
import { say } from '../../platform/i18n.ts';
import { lintMail, MAIL_FINDINGS, type MailFinding } from '../../platform/mail/lint.ts';
import { ownVariables } from '../../platform/mail/liquid.ts';
import { type RenderedMail, renderMail } from '../../platform/mail/render.ts';
import {
  examplesOf,
  type MailContent,
  type MailContents,
  type Variables,
  type VariableValues,
} from '../../platform/mail/variables.ts';
import { Problem } from '../../platform/problem.ts';
import { refer } from '../../platform/write.ts';
import { type Language, User } from '../accounts/index.ts';
import { MailQueued } from './mail.events.ts';
import { makeMail, senderOf } from './mail.write.ts';
import { MailBatch } from './mail-batch.ts';
import { MailBatchRecipient } from './mail-batch-recipient.ts';
import { valuesOf } from './mail-batch-turns.ts';
import { MailMessage } from './mail-message.ts';
import { MailTemplate } from './mail-template.ts';
import { expectFit } from './mail-text.ts';
import { withoutProofsIn } from './secret-links.read.ts';

/** What is to be shown: a template or a batch, with another text where one is given, for somebody. */
export interface Previewed {
  templateId?: string | null;
  batchId?: string | null;
  fr?: MailContent | null;
  en?: MailContent | null;
  language: Language;
  recipientId?: string | null;
  mailMessageId?: string | null;
}

export interface Preview {
  readonly mail: RenderedMail | null;
  readonly findings: readonly (Pick<MailFinding, 'code' | 'severity' | 'language' | 'place'> & { message: string })[];
}

/** What is shown, or what keeps it from being shown. Throws NOT_FOUND for what it names. */
export async function previewMail(tx: WriteContext, input: Previewed): Promise<Preview> {
  const { content, variables, values, topic } = await composed(tx, input);
  const findings = [...lintMail(content, variables)];
  let mail: RenderedMail | null = null;
  try {
    mail = renderMail(content, input.language, values, variables, {
      sender: senderOf(tx.config),
      unsubscribeUrl: topic === null ? null : tx.config.publicUrl,
    });
  } catch (error) {
    const { language } = input;
    if (findings.length === 0)
      findings.push({
        code: 'VALUE_UNFIT',
        severity: 'ERROR',
        language,
        place: 'BODY',
        values: { detail: (error as Error).message },
      });
  }
  return { mail, findings: findings.map((finding) => told(tx, finding)) };
}

const told = ({ language: viewers }: Context, { code, severity, language, place, values }: MailFinding) => ({
  code,
  severity,
  language,
  place,
  message: say(MAIL_FINDINGS[code], viewers, values),
});

/** Queues what is shown for the person who asks, once a key. Throws what is wrong with the text. */
export async function sendTestMail(
  tx: WriteContext,
  input: Previewed & { idempotencyKey: string },
): Promise<MailMessage> {
  const user = await refer(tx, User, tx.viewer.userId ?? newId(), []);
  const key = `test:${user.id}:${input.idempotencyKey}`;
  const before = await tx.em.findOne(MailMessage, { key });
  if (before) return before;
  const { content, variables, values } = await composed(tx, input);
  expectFit(content, variables);
  const marked = ({ subject, body }: MailContent) => ({ subject: `[Test] ${subject}`, body });
  try {
    const message = await makeMail(tx, {
      key,
      template: null,
      topic: null,
      content: { fr: marked(content.fr), en: content.en ? marked(content.en) : null },
      variables,
      values,
      to: { address: user.email, name: user.fullName, language: input.language, user },
      priority: 0,
      dueAt: tx.now,
      batch: null,
    });
    tx.record(MailQueued, { mailMessageId: message.id });
    return message;
  } catch (error) {
    throw new Problem('VALUE_UNFIT', ['recipientId'], { detail: (error as Error).message });
  }
}

interface Composed {
  content: MailContents;
  variables: Variables;
  values: VariableValues;
  topic: string | null;
}

async function composed(tx: WriteContext, input: Previewed): Promise<Composed> {
  if (input.templateId) {
    const template = await refer(tx, MailTemplate, input.templateId, ['templateId']);
    const content = over(template, input);
    const variables = template.declared ? template.declaredVariables() : ownVariables(content);
    return { content, variables, values: await realValues(tx, input, variables), topic: template.topic };
  }
  const batch = input.batchId ? await refer(tx, MailBatch, input.batchId, ['batchId']) : null;
  const content = over(batch, input);
  const variables = ownVariables(content);
  return { content, variables, values: await realValues(tx, input, variables), topic: batch?.topic ?? 'news' };
}

const EMPTY = { subject: '', body: '' };

const over = (kept: MailContents | null, { fr, en }: Previewed): MailContents => ({
  fr: fr ?? kept?.fr ?? EMPTY,
  en: en === undefined ? (kept?.en ?? null) : en,
});

async function realValues(tx: WriteContext, input: Previewed, variables: Variables): Promise<VariableValues> {
  const examples = examplesOf(variables);
  if (input.recipientId) return valuesOf(await refer(tx, MailBatchRecipient, input.recipientId, ['recipientId']));
  if (!input.mailMessageId) return examples;
  const { values } = await refer(tx, MailMessage, input.mailMessageId, ['mailMessageId']);
  return { ...examples, ...(values && withoutProofsIn(values)) };
}
