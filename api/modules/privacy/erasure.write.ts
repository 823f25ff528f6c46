// Owns the carrying out of erasures: everything in one transaction, with the certificate. Never decides whether a person
// is erased (data-request.write.ts), nor what that means for a table (the declarations).

import type { WriteContext } from '../../platform/context.ts';
import { personalDataOf } from '../../platform/personal-data/declaration.ts';
import { type Erased, erase, type KeptRow } from '../../platform/personal-data/erase.ts';
import type { Person } from '../../platform/personal-data/find.ts';
import { mentionsOf } from '../../platform/personal-data/mentions.ts';
import { Language, User, UserUpdated } from '../accounts/index.ts';
import { redactAudit } from '../audit/index.ts';
import { keepSuppressed, queueMail } from '../mail/index.ts';
import { type DataRequest, DataRequestStatus, KeptRecord } from './data-request.ts';
import { expectAnotherAdministrator } from './data-request.write.ts';
import { PersonalDataErased } from './privacy.events.ts';
import { erasureMail } from './privacy.mails.ts';
import { auditedMentions } from './privacy.read.ts';
import { personOf } from './whose.ts';

/** Carries a waiting request out, while nobody else erases anything (`lockErasures`). Its row becomes the certificate: what was done, and nothing about whom. */
export async function carryOut(tx: WriteContext, request: DataRequest): Promise<void> {
  const whom = { userId: request.user?.id ?? null, email: request.email };
  const person = await personOf(tx, whom);
  if (person.accountId) await expectAnotherAdministrator(tx, person.accountId);
  const account = person.accountId ? await tx.em.findOne(User, { id: person.accountId }) : null;
  const address = account?.email ?? request.email;
  const language = account?.language ?? Language.FR;

  const erased = await erasePersonalData(tx, person);
  request.end(DataRequestStatus.DONE, tx.now);
  request.user = null;
  request.email = null;
  request.reason = null;
  if (request.byThemselves) request.requestedBy = null;
  request.erased = [...erased.tables];
  if (address) {
    // Written after the erasure, or it would be gone with it; forgotten once it was sent (privacy.jobs.ts).
    const mail = await queueMail(tx, {
      key: `${erasureMail.name}:${request.id}`,
      template: erasureMail,
      to: { address, name: null, language },
      values: {
        erasedOn: tx.now.toISOString().slice(0, 10),
        reference: request.id,
        deletedCount: sum(erased.tables.map(({ deleted, anonymised }) => deleted + anonymised)),
        keptCount: erased.kept.length,
      },
    });
    request.certificateId = mail?.id ?? null;
  }
  tx.record(PersonalDataErased, { dataRequestId: request.id });
}

/** Erases everything about a person, and writes down what the law keeps. */
export async function erasePersonalData(tx: WriteContext, person: Person): Promise<Erased> {
  const erased = await erase(tx, { person });
  for (const row of erased.kept) keep(tx, row, erased.identity.names[0] ?? null);
  await forgetInAudit(tx, erased);
  for (const address of person.addresses) await keepSuppressed(tx, address);
  // Whoever is signed in as them is not, from now on.
  if (person.accountId) tx.record(UserUpdated, { userId: person.accountId });
  return erased;
}

/** Takes what was erased out of the details of the audit trail, and what they say of the person besides. */
export async function forgetInAudit(tx: WriteContext, { rows, identity }: Erased): Promise<void> {
  const mentioned = mentionsOf(identity);
  const mentioning = mentioned === null ? [] : await auditedMentions(tx, mentioned);
  await redactAudit(tx, [...rows, ...mentioning]);
}

function keep(tx: WriteContext, { table, rowId, until }: KeptRow, name: string | null): void {
  const { erasure } = personalDataOf(table);
  if (erasure.kind !== 'KEEP') throw new Error(`${table} keeps nothing`);
  const { because, source } = erasure;
  tx.em.persist(tx.em.create(KeptRecord, { tableName: table, rowId, name, because, source, until, createdAt: tx.now }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
