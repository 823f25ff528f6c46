// Owns what is noticed about questionnaires that are open: silence, answers that fail, a quota that is reached. Counts
// refusals without a word about who sent them, and never changes a questionnaire.

import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { AlertSeverity, type NewAlert, raiseAlert, recoverAlert } from '../alerts/index.ts';
import {
  addRefusal,
  forgetOldRefusals,
  WATCHED,
  type Watched,
  watchedQuestionnaires,
} from './questionnaire-watch.read.ts';

/** What a questionnaire says of itself, and what keeps floods out, is no failure. */
const EXPECTED: ReadonlySet<string> = new Set([
  'ALREADY_ANSWERED',
  'INVITATION_USED',
  'NOT_FOUND',
  'NOT_OPEN',
  'QUOTA_REACHED',
  'TOO_MANY_ATTEMPTS',
]);
const FEWEST_ATTEMPTS = 20;
const MUCH = 0.5;
const TIMES_MORE = 2;

/** Sends answers, and counts when they are refused for a reason that a working page never gives. */
export async function countingRefusals<T>(ctx: Context, questionnaireId: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    const code = error instanceof Problem ? (error.issues[0]?.code ?? '') : 'INTERNAL';
    // Where even this fails, the reason is known by the first error.
    if (!EXPECTED.has(code))
      await transaction(ctx, (tx) => addRefusal(tx, questionnaireId, code)).catch(() => undefined);
    throw error;
  }
}

/** Raises what is wrong once, and ends it when it is over or the questionnaire is closed. */
export async function watchQuestionnaires(tx: WriteContext): Promise<void> {
  for (const watched of await watchedQuestionnaires(tx)) {
    await judge(tx, watched, WATCHED.silent, watched.isSilent, silence);
    await judge(tx, watched, WATCHED.full, watched.isFull, fullness);
    await judge(tx, watched, WATCHED.refusals, isFailing(watched), failure);
  }
  await forgetOldRefusals(tx);
}

type Notice = (watched: Watched) => Omit<NewAlert, 'key' | 'link'>;

async function judge(
  tx: WriteContext,
  watched: Watched,
  name: string,
  isWrong: boolean,
  notice: Notice,
): Promise<void> {
  const { id, isOpen, alerts } = watched;
  const key = `${name}:${id}`;
  const isRaised = alerts.includes(name);
  if (isOpen && isWrong && !isRaised)
    await raiseAlert(tx, { key, link: `/questionnaires/${id}/show`, ...notice(watched) });
  else if (isRaised && !(isOpen && isWrong)) await recoverAlert(tx, key);
}

const shareOf = (refused: number, stored: number): number => (refused === 0 ? 0 : refused / (refused + stored));

/** Most fail and, for the alert to begin, far more than before; once begun it goes on for as long as most fail. */
function isFailing({ stored, refused, storedBefore, refusedBefore, alerts }: Watched): boolean {
  const share = shareOf(refused, stored);
  if (stored + refused < FEWEST_ATTEMPTS || share <= MUCH) return false;
  return alerts.includes(WATCHED.refusals) || share >= TIMES_MORE * shareOf(refusedBefore, storedBefore);
}

const silence: Notice = ({ title }) => ({
  severity: AlertSeverity.WARNING,
  summary: {
    fr: `Le questionnaire « ${title.fr} » est ouvert et n’a reçu aucune réponse depuis 48 heures.`,
    en: `The questionnaire “${title.en ?? title.fr}” is open and has had no answer for 48 hours.`,
  },
});

const fullness: Notice = ({ title }) => ({
  severity: AlertSeverity.INFO,
  summary: {
    fr: `Le questionnaire « ${title.fr} » a reçu toutes les réponses prévues et n’en prend plus.`,
    en: `The questionnaire “${title.en ?? title.fr}” has as many answers as it takes, and takes no more.`,
  },
});

const failure: Notice = ({ title, stored, refused }) => ({
  severity: AlertSeverity.WARNING,
  summary: {
    fr: `La plupart des envois au questionnaire « ${title.fr} » échouent : ${refused} sur ${stored + refused}.`,
    en: `Most answers to the questionnaire “${title.en ?? title.fr}” fail: ${refused} of ${stored + refused}.`,
  },
});
