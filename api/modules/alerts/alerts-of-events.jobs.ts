// Alerts that begin and end with something that is told of: jobs that failed, the mail server, batches that pause.

import { FailedJob, FailedJobStatus } from '../../platform/jobs/failed-job.ts';
import { job } from '../../platform/jobs/job.ts';
import { FailedJobDiscarded, FailedJobRetried, JobFailed } from '../../platform/jobs/jobs.events.ts';
import { VirusScannerBack, VirusScannerUnreachable } from '../files/index.ts';
import {
  MailBatch,
  MailBatchCancelled,
  MailBatchPaused,
  MailBatchStarted,
  MailServerBack,
  MailServerUnreachable,
} from '../mail/index.ts';
import { AlertSeverity } from './alert.ts';
import { raiseAlert, recoverAlert } from './alert.write.ts';

/** A job of ours that fails would raise alerts for ever. */
const isOurs = (name: string): boolean => name.startsWith('alerts.');

const jobFailed = job<{ failedJobId: string; job: string; error: string }>('alerts.jobFailed', {
  on: [JobFailed],
  claim: ({ failedJobId }) => failedJobId,
  async run(tx, { job: name, error }) {
    if (isOurs(name)) return;
    await raiseAlert(tx, {
      key: `job:${name}`,
      severity: AlertSeverity.WARNING,
      summary: { fr: `La tâche « ${name} » a échoué.`, en: `The job “${name}” failed.` },
      detail: error,
      link: '/failedJobs',
    });
  },
});

/** Once nothing of a job is left as failed, whether it was run again or given up. */
const failedJobSettled = job<{ failedJobId: string; job: string; eventId: string | null }>('alerts.failedJobSettled', {
  on: [FailedJobRetried, FailedJobDiscarded],
  async run(tx, { job: name }) {
    const left = await tx.em.count(FailedJob, { job: name, status: FailedJobStatus.FAILED });
    if (left === 0) await recoverAlert(tx, `job:${name}`);
  },
});

const mailServerUnreachable = job<{ host: string; error: string }>('alerts.mailServerUnreachable', {
  on: [MailServerUnreachable],
  async run(tx, { host, error }) {
    await raiseAlert(tx, {
      key: 'mail-server',
      severity: AlertSeverity.CRITICAL,
      summary: {
        fr: `Le serveur de courriel ${host} ne répond pas : les e-mails attendent.`,
        en: `The mail server ${host} does not answer: mails are waiting.`,
      },
      detail: error,
      link: '/mailMessages',
    });
  },
});

const mailServerBack = job<{ host: string }>('alerts.mailServerBack', {
  on: [MailServerBack],
  async run(tx) {
    await recoverAlert(tx, 'mail-server');
  },
});

const virusScannerUnreachable = job<{ address: string; error: string }>('alerts.virusScannerUnreachable', {
  on: [VirusScannerUnreachable],
  async run(tx, { error }) {
    await raiseAlert(tx, {
      key: 'virus-scanner',
      severity: AlertSeverity.CRITICAL,
      summary: {
        fr: 'L’antivirus ne répond pas : les fichiers déposés restent en quarantaine.',
        en: 'The virus scanner does not answer: uploaded files stay in quarantine.',
      },
      detail: error,
    });
  },
});

const virusScannerBack = job<{ address: string }>('alerts.virusScannerBack', {
  on: [VirusScannerBack],
  async run(tx) {
    await recoverAlert(tx, 'virus-scanner');
  },
});

const batchKey = (mailBatchId: string): string => `mail-batch:${mailBatchId}`;

const mailBatchPaused = job<{ mailBatchId: string; reason: 'MANUAL' | 'BOUNCES' }>('alerts.mailBatchPaused', {
  on: [MailBatchPaused],
  async run(tx, { mailBatchId, reason }) {
    const batch = reason === 'BOUNCES' ? await tx.em.findOne(MailBatch, { id: mailBatchId }) : null;
    if (!batch) return;
    await raiseAlert(tx, {
      key: batchKey(mailBatchId),
      severity: AlertSeverity.WARNING,
      summary: {
        fr: `L’envoi groupé « ${batch.name} » est en pause : trop d’adresses refusent.`,
        en: `The batch of mails “${batch.name}” is paused: too many addresses refuse.`,
      },
      link: `/mailBatches/${mailBatchId}/show`,
    });
  },
});

const mailBatchGoesOn = job<{ mailBatchId: string }>('alerts.mailBatchGoesOn', {
  on: [MailBatchStarted, MailBatchCancelled],
  async run(tx, { mailBatchId }) {
    await recoverAlert(tx, batchKey(mailBatchId));
  },
});

export const alertsOfEvents = [
  jobFailed,
  failedJobSettled,
  mailServerUnreachable,
  mailServerBack,
  virusScannerUnreachable,
  virusScannerBack,
  mailBatchPaused,
  mailBatchGoesOn,
];
