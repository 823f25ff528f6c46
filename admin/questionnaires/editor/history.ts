// The drafts a person came through, to go back and forth. Keystrokes in one field are one step.
import type { Draft } from './parts.ts';

const MOST_STEPS = 200;

export interface History {
  past: readonly Draft[];
  present: Draft;
  future: readonly Draft[];
  /** What the last change was about, e.g. the label of one question; null when the next is a step of its own. */
  about: string | null;
}

export const historyOf = (present: Draft): History => ({ past: [], present, future: [], about: null });

/** @param about changes one after the other about the same thing are taken back together */
export function changed(history: History, next: Draft, about: string | null = null): History {
  const { past, present } = history;
  if (next === present) return history;
  if (about !== null && about === history.about) return { ...history, present: next, future: [] };
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [], about };
}

export function undone({ past, present, future, ...rest }: History): History {
  const before = past.at(-1);
  if (!before) return { past, present, future, ...rest };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], about: null };
}

export function redone({ past, present, future, ...rest }: History): History {
  const [after, ...later] = future;
  if (!after) return { past, present, future, ...rest };
  return { past: [...past, present], present: after, future: later, about: null };
}
