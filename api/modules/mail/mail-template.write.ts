// Owns the texts of mails that administrators can change. Never changes what the program declares (`<domain>.mails.ts`), and
// never keeps a text that names an unknown variable or could not be read by everybody.

import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/core';
import { type Context, newId, type WriteContext } from '../../platform/context.ts';
import { lintMail } from '../../platform/mail/lint.ts';
import { ownVariables } from '../../platform/mail/liquid.ts';
import { type MailTemplateDefinition, mailTemplates } from '../../platform/mail/template.ts';
import type { MailContent, MailContents } from '../../platform/mail/variables.ts';
import { Problem } from '../../platform/problem.ts';
import { expectUnique, expectVersion, refer, take, transaction } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { MailTemplateChanged, MailTemplateDeleted } from './mail-batches.events.ts';
import { MailTemplate } from './mail-template.ts';
import { expectFit, toldVariables } from './mail-text.ts';

/** Names of the program's own templates, "<module>.<name>". */
const PROGRAM_NAME = /^[a-z][\w-]*\.\w+$/i;

export interface NewMailTemplate {
  name: string;
  fr: MailContent;
  en?: MailContent | null;
}

/** Makes a template for batches. Throws what is wrong with the text, TAKEN, or RESERVED_NAME for a name like the program's. */
export async function createMailTemplate(tx: WriteContext, input: NewMailTemplate): Promise<MailTemplate> {
  if (PROGRAM_NAME.test(input.name.trim())) throw new Problem('RESERVED_NAME', ['name']);
  const content = plain(input);
  const variables = ownVariables(content);
  expectFit(content, variables);
  const template = tx.em.create(MailTemplate, {
    id: newId(),
    name: input.name.trim(),
    declared: false,
    purpose: null,
    topic: null,
    variables: toldVariables(variables),
    ...content,
    changed: false,
    createdAt: tx.now,
    updatedAt: tx.now,
    updatedBy: await acting(tx),
  });
  tx.em.persist(template);
  await expectUnique(tx, new Problem('TAKEN', ['name']));
  tx.record(MailTemplateChanged, { mailTemplateId: template.id });
  return template;
}

export interface MailTemplateChanges {
  id: string;
  version?: number | null;
  name?: string | null;
  fr?: MailContent | null;
  en?: MailContent | null;
}

/** Throws what is wrong with the text, TAKEN, RESERVED_NAME, and DECLARED for the name or English of the program's own. */
export async function updateMailTemplate(tx: WriteContext, input: MailTemplateChanges): Promise<MailTemplate> {
  const template = await take(tx, MailTemplate, input.id);
  expectVersion(template, input.version);
  if (input.fr === null) throw new Problem('REQUIRED', ['fr']);
  if (template.declared && input.en === null) throw new Problem('DECLARED', ['en']);
  const name = input.name?.trim();
  if (input.name === null || name === '') throw new Problem('REQUIRED', ['name']);
  if (name !== undefined && name !== template.name) {
    if (template.declared) throw new Problem('DECLARED', ['name']);
    if (PROGRAM_NAME.test(name)) throw new Problem('RESERVED_NAME', ['name']);
    template.name = name;
  }
  const content = plain({ fr: input.fr ?? template.fr, en: input.en === undefined ? template.en : input.en });
  Object.assign(template, content);
  const variables = template.declaredVariables();
  expectFit(content, variables);
  template.variables = toldVariables(variables);
  template.changed = template.declared && !isDeepStrictEqual(content, plain(definitionOf(template).content));
  template.updatedAt = tx.now;
  template.updatedBy = await acting(tx);
  await expectUnique(tx, new Problem('TAKEN', ['name']));
  tx.record(MailTemplateChanged, { mailTemplateId: template.id });
  return template;
}

/** Gives a mail of the program its original text again. Throws NOT_DECLARED for the others. */
export async function restoreMailTemplate(
  tx: WriteContext,
  input: { id: string; version?: number | null },
): Promise<MailTemplate> {
  const template = await take(tx, MailTemplate, input.id);
  expectVersion(template, input.version);
  if (!template.declared) throw new Problem('NOT_DECLARED', ['id']);
  Object.assign(template, plain(definitionOf(template).content), {
    changed: false,
    updatedAt: tx.now,
    updatedBy: await acting(tx),
  });
  tx.record(MailTemplateChanged, { mailTemplateId: template.id });
  return template;
}

/** Deletes an own template; batches keep their copy of its text. Throws DECLARED for the program's. Gives its id. */
export async function deleteMailTemplate(tx: WriteContext, input: { id: string }): Promise<string> {
  const template = await take(tx, MailTemplate, input.id);
  if (template.declared) throw new Problem('DECLARED', ['id']);
  tx.em.remove(template);
  tx.record(MailTemplateDeleted, { mailTemplateId: template.id });
  return template.id;
}

/**
 * The text that a mail of the program has now: an administrator's where it fits the variables of this version of the
 * program, or its own.
 */
export async function currentContent(tx: WriteContext, definition: MailTemplateDefinition): Promise<MailContents> {
  const { name, content, variables } = definition;
  const changed = await tx.em.findOne(MailTemplate, { name, changed: true }, { fields: ['fr', 'en'] });
  if (!changed) return content;
  const [error] = lintMail(changed, variables).filter(({ severity }) => severity === 'ERROR');
  if (!error) return changed;
  tx.log.warn(
    { template: name, finding: error },
    'the changed text of a mail does not fit this version: its own text is sent',
  );
  return content;
}

/** Brings the rows of the program's own mails in step with this version of it; administrators' texts stay. */
export async function keepDeclaredTemplates(ctx: Context): Promise<void> {
  await transaction(ctx, async (tx) => {
    const definitions = [...mailTemplates().values()];
    const missing = { createdAt: tx.now, updatedAt: tx.now, updatedBy: null, changed: false, version: 1 };
    await tx.em.upsertMany(
      MailTemplate,
      definitions.map((definition) => ({ id: newId(), ...missing, ...rowOf(definition) })),
      { onConflictFields: ['name'], onConflictAction: 'ignore' },
    );
    const rows = await tx.em.find(MailTemplate, { declared: true }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    for (const row of rows) {
      const definition = mailTemplates().get(row.name);
      if (!definition) {
        if (!row.changed) tx.em.remove(row);
        continue;
      }
      const { fr, en, ...about } = rowOf(definition);
      const wanted = row.changed ? about : { ...about, fr, en };
      for (const [property, value] of Object.entries(wanted))
        if (!isDeepStrictEqual(row[property as keyof MailTemplate], value)) Object.assign(row, { [property]: value });
    }
  });
}

const rowOf = ({ name, purpose, topic, variables, content }: MailTemplateDefinition) => ({
  name,
  declared: true,
  purpose,
  topic,
  variables: toldVariables(variables),
  ...plain(content),
});

function definitionOf(template: MailTemplate): MailTemplateDefinition {
  const definition = mailTemplates().get(template.name);
  if (!definition) throw new Problem('NOT_FOUND', ['id']);
  return definition;
}

/** The text without what else the objects that carry it have. */
const plain = ({ fr, en }: MailContents) => ({
  fr: { subject: fr.subject.trim(), body: fr.body },
  en: en ? { subject: en.subject.trim(), body: en.body } : null,
});

/** Who acts; null for the house itself. */
const acting = (tx: WriteContext): Promise<User | null> =>
  tx.viewer.userId ? refer(tx, User, tx.viewer.userId, []) : Promise.resolve(null);
