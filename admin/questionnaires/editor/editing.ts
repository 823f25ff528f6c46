// The state of the editor, for all its parts: the draft with its history, the part that is open, what is wrong with it.
import { createContext, useContext, useDeferredValue, useMemo, useReducer, useState } from 'react';
import { partOf } from './changes.ts';
import { changed, type History, historyOf, redone, undone } from './history.ts';
import type { Draft } from './parts.ts';
import { placeOf, type Remark, remarksOf, SETTINGS } from './remarks.ts';

/** What the API refused when it was last asked to save. */
export interface Refusal {
  path: string[];
  message: string;
}

export interface Editing {
  draft: Draft;
  canUndo: boolean;
  canRedo: boolean;
  /** The id of the section or question whose form is open, or SETTINGS. */
  selected: string;
  remarks: readonly Remark[];
  /** Whether it was tried to publish, or to save in vain: what is empty counts as forgotten from then on. */
  isChecked: boolean;
  /** Keys of published questions and sections: answers hang on them. */
  publishedKeys: ReadonlySet<string>;
  /** @param about see `changed` */
  change: (next: Draft, about?: string) => void;
  undo: () => void;
  redo: () => void;
  /** Opens a part, and goes to one of its fields when it is named. */
  select: (part: string, field?: string) => void;
  /** Tells listeners what just happened elsewhere on the page. */
  say: (message: string) => void;
  said: string;
}

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing works within the editor');
  return editing;
}

type Step = { to: Draft; about: string | undefined } | 'undo' | 'redo';

function stepped(history: History, step: Step): History {
  if (step === 'undo') return undone(history);
  if (step === 'redo') return redone(history);
  return changed(history, step.to, step.about);
}

export interface EditorState extends Editing {
  refuse: (refusals: readonly Refusal[]) => void;
  /** From now on what is empty counts as forgotten. */
  check: () => void;
}

/** @param first the id of the part that is open to begin with */
export function useEditorState(start: Draft, publishedKeys: ReadonlySet<string>, first = SETTINGS): EditorState {
  const [history, step] = useReducer(stepped, start, historyOf);
  const [open, setOpen] = useState(first);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [isChecked, setChecked] = useState(false);
  const [said, setSaid] = useState('');
  const { present: draft, past, future } = history;
  const settled = useDeferredValue(draft);
  const own = useMemo(() => remarksOf(settled), [settled]);
  const remarks = useMemo(() => {
    // What the rules of both sides say is said once, and what was refused is forgotten once its part has changed.
    const more = refused.filter(({ remark, of }) => subjectOf(draft, remark) === of).map(({ remark }) => remark);
    const known = new Set(own.filter(({ level }) => level === 'error').map(({ part, field }) => `${part} ${field}`));
    return [...own, ...more.filter(({ part, field }) => !known.has(`${part} ${field}`))];
  }, [draft, own, refused]);

  return {
    draft,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    selected: partOf(draft, open) ? open : SETTINGS,
    remarks,
    isChecked,
    publishedKeys,
    said,
    // The same words again are told again.
    say: (message) => setSaid((before) => (message !== '' && before === message ? `${message}\u00a0` : message)),
    change: (to, about) => step({ to, about }),
    undo: () => step('undo'),
    redo: () => step('redo'),
    select(part, field) {
      setOpen(part);
      if (field !== undefined) goTo(field);
    },
    check: () => setChecked(true),
    refuse(refusals) {
      setRefused(
        refusals.map(({ path, message }) => {
          const remark: Remark = { level: 'error', code: 'OTHER', values: {}, ...placeOf(draft, path), message };
          return { remark, of: subjectOf(draft, remark) };
        }),
      );
    },
  };
}

interface Refused {
  remark: Remark;
  /** What it was said of. */
  of: unknown;
}

function subjectOf(draft: Draft, { part, field }: Remark): unknown {
  const found = partOf(draft, part);
  if (found) return found.kind === 'question' ? found.question : found.section;
  return draft[field.split('.')[0] as keyof Draft];
}

/** Puts the cursor into a field of the form, once the form is there: the field itself or the nearest that holds it. */
function goTo(field: string): void {
  setTimeout(() => {
    const names = field.split('.').map((_, index, all) => all.slice(0, all.length - index).join('.'));
    const place = names.map((name) => document.querySelector(`[data-field="${CSS.escape(name)}"]`)).find(Boolean);
    const heading = document.querySelector<HTMLElement>('[data-part-heading]');
    const closed = place?.closest('details:not([open])');
    closed?.setAttribute('open', '');
    const input = place?.querySelector<HTMLElement>('textarea:not([aria-hidden]), [role=combobox], input, button');
    (input ?? heading)?.focus();
    (place ?? heading)?.scrollIntoView({ block: 'nearest' });
  });
}
