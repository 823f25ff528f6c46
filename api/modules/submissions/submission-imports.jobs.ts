import { job } from '../../platform/jobs/job.ts';
import { FileCleared, FileRefused } from '../files/index.ts';
import { SubmissionImport } from './submission-import.ts';
import { stepImport } from './submission-import-steps.write.ts';
import { SubmissionImportStepAsked } from './submissions.events.ts';
import { SUBMISSION_FILE } from './submissions.read.ts';

/** Reads, applies or undoes an import, in the background: a large file takes a while. */
export const takeImportStep = job<{ submissionImportId: string }>('submissions.takeImportStep', {
  on: [SubmissionImportStepAsked],
  concurrency: 1,
  run: (tx, { submissionImportId }) => stepImport(tx, submissionImportId),
});

/** Goes on once the virus scanner has spoken: as a step, since steps of one import wait for each other. */
export const goOnWithScannedImport = job<{ fileId: string; purpose: string }>('submissions.goOnWithScannedImport', {
  on: [FileCleared as never, FileRefused as never],
  async run(tx, { fileId, purpose }) {
    if (purpose !== SUBMISSION_FILE.name) return;
    const waiting = await tx.em.findOne(SubmissionImport, { file: fileId });
    if (waiting) tx.record(SubmissionImportStepAsked, { submissionImportId: waiting.id });
  },
});
