// What is being written and not saved yet, kept on this device: a closed window, a lost session or a change by somebody
// else costs nobody their work. Forgotten with the next save, or when it is given up; offered to the same account alone.
import { useEffect, useMemo, useState } from 'react';
import { useViewer } from '../../providers/viewer.ts';
import type { Definition } from './definition.ts';

export interface Kept {
  definition: Definition;
  /** What it was written from. */
  base: Definition;
  /** When it was last changed. */
  at: string;
}

const PAUSE_MS = 500;

function read(name: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<Kept> | null;
    const isWhole = Array.isArray(kept?.definition?.sections) && Array.isArray(kept.base?.sections);
    return isWhole && typeof kept.at === 'string' ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

function write(name: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(name, JSON.stringify(kept));
    else localStorage.removeItem(name);
  } catch {
    // Without room or leave to keep it, saving is left.
  }
}

const usePlace = (id: string | undefined): string => `passerelle.editing.${useViewer()?.user.id ?? ''}.${id ?? 'new'}`;

/** What was left of the questionnaire, or of a new one. */
export function useKept(id: string | undefined): { kept: Kept | null; forget: () => void } {
  const place = usePlace(id);
  // Read once: what is written from now on is on the page.
  const kept = useMemo(() => read(place), [place]);
  const [isForgotten, setForgotten] = useState(false);
  return {
    kept: isForgotten ? null : kept,
    forget() {
      write(place, null);
      setForgotten(true);
    },
  };
}

/**
 * Keeps what is unsaved a moment after each change, until it is saved.
 * @param written the definition on the page and the one it was written from, made of `of`
 */
export function useKeeping(
  id: string | undefined,
  written: () => [definition: Definition, base: Definition],
  of: unknown,
  isUnsaved: boolean,
): void {
  const place = usePlace(id);
  const [wasUnsaved, setWasUnsaved] = useState(false);
  if (isUnsaved && !wasUnsaved) setWasUnsaved(true);
  useEffect(() => {
    if (!wasUnsaved) return;
    if (!isUnsaved) {
      write(place, null);
      return;
    }
    const timer = setTimeout(() => {
      const [definition, base] = written();
      write(place, { definition, base, at: new Date().toISOString() });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line exhaustive-deps -- the definition is made anew each time; what it is made of tells
  }, [place, of, isUnsaved, wasUnsaved]);
}
