// The operator's command "import questionnaire": reads a backup, takes it over a portion after the other, and reports in
// French what came in and what was odd about it. Run again, it goes on where it was ended.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { Fault, reasonOf } from '../../platform/fault.ts';
import { say as sentence } from '../../platform/i18n.ts';
import { GENERIC_PROBLEMS, Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { type BackupFinding, describeBackupFindings, UnreadableBackup } from './backup-findings.ts';
import { readCapBackup } from './cap-backup.ts';
import { FindingsByKind } from './findings-by-kind.ts';
import { Comparison } from './import-comparison.ts';
import { reportInto } from './imported-row.ts';
import { wholly } from './imported-rows.ts';
import { QUESTIONNAIRE_PROBLEMS, SUBMISSION_IMPORT_PROBLEMS } from './messages.ts';
import { SubmissionImportStatus } from './submission-import.ts';
import { compareFile, type ReadFile, stepFileImport } from './submission-import-steps.write.ts';

export const importQuestionnaireCommand: Command = {
  name: 'import questionnaire',
  usage: 'FILE',
  description: "Takes over what is new in a questionnaire's backup; run again, it goes on where it was ended.",
  database: 'current',
  async run({ args, file, say, context }) {
    const [name] = args;
    if (!name || args.length > 1) throw new Fault('Indiquez un fichier : import questionnaire FICHIER.');
    const path = file(name);
    const bytes = await readBytes(path);
    const imported = await takeOver(context, basename(path), bytes).catch(refuse);
    for (const line of report(imported)) say(line);
  },
};

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Fault(`Le fichier ${path} ne peut pas être lu : ${reasonOf(error)}`);
  }
}

interface TakenOver {
  readonly slug: string;
  readonly made: boolean;
  readonly read: number;
  readonly added: number;
  /** How many were gone through before, by a process that ended. */
  readonly before: number;
  /** Of the file as a whole, and of what was added. */
  readonly findings: readonly BackupFinding[];
  /** The identifiers of the file, in its order. */
  readonly ids: readonly string[];
}

async function takeOver(context: () => Promise<Context>, name: string, bytes: Buffer): Promise<TakenOver> {
  const findings = new Set<BackupFinding>();
  const byKind = new FindingsByKind();
  const report = reportInto({ add: (finding) => (findings.add(finding), byKind.add(finding)) });
  const content = wholly(readCapBackup(bytes, (await context()).now, report));
  const digest = `command ${createHash('sha256').update(bytes).digest('hex')}`;
  const comparison = new Comparison(content, byKind);
  const file: ReadFile = { name: name.slice(0, 255), digest, content, findings: byKind, comparison };
  while (!(await transaction(await context(), (tx) => compareFile(tx, file))));
  const fresh = new Set<string>();
  let id: string | null = null;
  let before: number | null = null;
  for (;;) {
    const { found, portion } = await transaction(await context(), (tx) => stepFileImport(tx, file, id)).catch(
      (error) => {
        if (id === null) throw error;
        throw new Fault(
          `L’import s’est arrêté après ${counted(fresh.size, 'réponse ajoutée', 'réponses ajoutées')} : relancez la commande, elle reprendra là. ${reasonOf(error)}`,
        );
      },
    );
    for (const { externalId } of portion.added) fresh.add(externalId);
    for (const { externalId, email } of portion.repeated)
      findings.add({ code: 'DUPLICATE_EMAIL', externalId, field: 'email', value: email ?? '' });
    before ??= portion.from;
    id = found.id;
    if (found.status === SubmissionImportStatus.APPLYING) continue;
    const { slug } = found.questionnaire as { slug: string };
    const told = [...findings].filter(({ externalId }) => externalId === null || fresh.has(externalId));
    return {
      slug,
      made: found.madeQuestionnaire,
      read: content.length,
      added: fresh.size,
      before,
      findings: told,
      ids: content.ids,
    };
  }
}

function refuse(error: unknown): never {
  if (error instanceof UnreadableBackup) throw new Fault(error.describe('fr'));
  if (!(error instanceof Problem)) throw error;
  const sentences: Record<string, { fr: string; en: string }> = {
    ...GENERIC_PROBLEMS,
    ...QUESTIONNAIRE_PROBLEMS,
    ...SUBMISSION_IMPORT_PROBLEMS,
  };
  const reasons = error.issues.map(
    ({ code, path, values }) =>
      `${path.join('.')} : ${sentence(sentences[code] ?? { fr: code, en: code }, 'FR', values)}`,
  );
  throw new Fault(`Rien n’a été importé. ${reasons.join(' ')}`);
}

const report = ({ slug, made, read, added, before, findings, ids }: TakenOver): string[] => [
  ...(before > 0
    ? [`Import repris là où il s’était arrêté : ${counted(before, 'réponse parcourue', 'réponses parcourues')}.`]
    : []),
  `Questionnaire « ${slug} » : ${made ? 'créé et publié' : 'déjà enregistré'}.`,
  `${counted(read, 'réponse lue', 'réponses lues')} : ${counted(added, 'ajoutée', 'ajoutées')}, ${counted(read - added, 'déjà enregistrée', 'déjà enregistrées')}.`,
  ...(findings.length === 0
    ? []
    : [`${counted(findings.length, 'particularité signalée', 'particularités signalées')} :`]),
  ...describeBackupFindings(findings, 'fr', ids).map((line) => `  ${line}`),
];

const counted = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : several}`;
