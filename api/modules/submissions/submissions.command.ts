// The operator's command "import questionnaire": reads a backup, takes it over in one transaction, and reports in French
// what came in and what was odd about it.

import { readFile } from 'node:fs/promises';
import type { Command } from '../../platform/command.ts';
import { Fault, reasonOf } from '../../platform/fault.ts';
import { say as sentence } from '../../platform/i18n.ts';
import { GENERIC_PROBLEMS, Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { type BackupFinding, describeBackupFindings, UnreadableBackup } from './backup-findings.ts';
import { type CapBackup, parseCapBackup } from './cap-backup.ts';
import { QUESTIONNAIRE_PROBLEMS } from './messages.ts';
import { type Imported, importQuestionnaire } from './submission-import.write.ts';

export const importQuestionnaireCommand: Command = {
  name: 'import questionnaire',
  usage: 'FILE',
  description: "Takes over a questionnaire's backup: all of it or nothing, and only what is new.",
  database: 'current',
  async run({ args, file, say, context }) {
    const [name] = args;
    if (!name || args.length > 1) throw new Fault('Indiquez un fichier : import questionnaire FICHIER.');
    const backup = await readBackup(file(name));
    const ctx = await context();
    const imported = await transaction(ctx, (tx) => importQuestionnaire(tx, backup)).catch(refuse);
    for (const line of report(backup, imported)) say(line);
  },
};

async function readBackup(path: string): Promise<CapBackup> {
  try {
    return parseCapBackup(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof UnreadableBackup) throw new Fault(error.describe('fr'));
    throw new Fault(`Le fichier ${path} ne peut pas être lu : ${reasonOf(error)}`);
  }
}

function refuse(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  const sentences: Record<string, { fr: string; en: string }> = { ...GENERIC_PROBLEMS, ...QUESTIONNAIRE_PROBLEMS };
  const reasons = error.issues.map(
    ({ code, path, values }) =>
      `${path.join('.')} : ${sentence(sentences[code] ?? { fr: code, en: code }, 'FR', values)}`,
  );
  throw new Fault(`Rien n’a été importé. ${reasons.join(' ')}`);
}

function report(
  { questionnaire, submissions, oddities }: CapBackup,
  imported: Imported & { created: boolean },
): string[] {
  const { added, repeated, created } = imported;
  const ids = new Set(added.map(({ externalId }) => externalId));
  const findings: BackupFinding[] = [
    ...oddities.filter(({ externalId }) => externalId === null || ids.has(externalId)),
    ...repeated.map(({ externalId, email }) => ({
      code: 'DUPLICATE_EMAIL' as const,
      externalId,
      field: 'email',
      value: email ?? '',
    })),
  ];
  const known = submissions.length - added.length;
  return [
    `Questionnaire « ${questionnaire.slug} » : ${created ? 'créé et publié' : 'déjà enregistré'}.`,
    `${counted(submissions.length, 'réponse lue', 'réponses lues')} : ${counted(added.length, 'ajoutée', 'ajoutées')}, ${counted(known, 'déjà enregistrée', 'déjà enregistrées')}.`,
    ...(findings.length === 0
      ? []
      : [`${counted(findings.length, 'particularité signalée', 'particularités signalées')} :`]),
    ...describeBackupFindings(findings, 'fr').map((line) => `  ${line}`),
  ];
}

const counted = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : several}`;
