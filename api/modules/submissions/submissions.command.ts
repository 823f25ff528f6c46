// The operator's command "import questionnaire": reads a backup, takes it over in one transaction, and reports in French
// what came in and what was odd about it.

import { readFile } from 'node:fs/promises';
import type { Command } from '../../platform/command.ts';
import type { WriteContext } from '../../platform/context.ts';
import { Fault, reasonOf } from '../../platform/fault.ts';
import { say as sentence } from '../../platform/i18n.ts';
import { GENERIC_PROBLEMS, Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { type BackupFinding, describeBackupFindings, UnreadableBackup } from './backup-findings.ts';
import { readCapBackup } from './cap-backup.ts';
import type { QuestionnaireDraft } from './draft.rules.ts';
import { reportInto } from './imported-row.ts';
import { breathing } from './imported-rows.ts';
import { QUESTIONNAIRE_PROBLEMS } from './messages.ts';
import {
  ensureQuestionnaire,
  importPortion,
  keepFoundOptions,
  TOLD_IDS,
  tellImported,
} from './submission-import.write.ts';
import { keepAlive } from './submission-imports.read.ts';

export const importQuestionnaireCommand: Command = {
  name: 'import questionnaire',
  usage: 'FILE',
  description: "Takes over a questionnaire's backup: all of it or nothing, and only what is new.",
  database: 'current',
  async run({ args, file, say, context }) {
    const [name] = args;
    if (!name || args.length > 1) throw new Fault('Indiquez un fichier : import questionnaire FICHIER.');
    const bytes = await readBytes(file(name));
    const ctx = await context();
    const imported = await transaction(ctx, (tx) => takeOver(tx, bytes)).catch(refuse);
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
  /** Of the file as a whole, and of what was added. */
  readonly findings: readonly BackupFinding[];
}

async function takeOver(tx: WriteContext, bytes: Buffer): Promise<TakenOver> {
  const findings = new Set<BackupFinding>();
  const ofFile = reportInto({ add: (finding) => finding.externalId === null && findings.add(finding) });
  const file = await breathing(readCapBackup(bytes, tx.now, ofFile), () => keepAlive(tx));
  const { questionnaire, made } = await ensureQuestionnaire(tx, file.questionnaire as QuestionnaireDraft);
  const destination = { questionnaireId: questionnaire.id, submissionImportId: null };
  await keepFoundOptions(tx, file.foundOptions, destination);
  let added = 0;
  const ids: string[] = [];
  for (let from = 0; from < file.length; ) {
    const portion = await importPortion(tx, file, from, destination);
    const fresh = new Set(portion.added.map(({ externalId }) => externalId));
    file.drafts(
      from,
      portion.next,
      reportInto({ add: (finding) => fresh.has(finding.externalId ?? '') && findings.add(finding) }),
    );
    for (const { externalId, email } of portion.repeated)
      findings.add({ code: 'DUPLICATE_EMAIL', externalId, field: 'email', value: email ?? '' });
    added += portion.added.length;
    if (ids.length < TOLD_IDS) ids.push(...portion.ids);
    from = portion.next;
  }
  tellImported(tx, questionnaire.id, added, ids);
  return { slug: questionnaire.slug, made, read: file.length, added, findings: [...findings] };
}

function refuse(error: unknown): never {
  if (error instanceof UnreadableBackup) throw new Fault(error.describe('fr'));
  if (!(error instanceof Problem)) throw error;
  const sentences: Record<string, { fr: string; en: string }> = { ...GENERIC_PROBLEMS, ...QUESTIONNAIRE_PROBLEMS };
  const reasons = error.issues.map(
    ({ code, path, values }) =>
      `${path.join('.')} : ${sentence(sentences[code] ?? { fr: code, en: code }, 'FR', values)}`,
  );
  throw new Fault(`Rien n’a été importé. ${reasons.join(' ')}`);
}

const report = ({ slug, made, read, added, findings }: TakenOver): string[] => [
  `Questionnaire « ${slug} » : ${made ? 'créé et publié' : 'déjà enregistré'}.`,
  `${counted(read, 'réponse lue', 'réponses lues')} : ${counted(added, 'ajoutée', 'ajoutées')}, ${counted(read - added, 'déjà enregistrée', 'déjà enregistrées')}.`,
  ...(findings.length === 0
    ? []
    : [`${counted(findings.length, 'particularité signalée', 'particularités signalées')} :`]),
  ...describeBackupFindings(findings, 'fr').map((line) => `  ${line}`),
];

const counted = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : several}`;
