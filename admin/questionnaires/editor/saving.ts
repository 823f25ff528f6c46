// How the editor saves: what the API refuses goes back to where it can be mended; a new questionnaire gets its own page.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type HttpError, useNotify, useRedirect, useTranslate } from 'react-admin';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { useActions } from '../../providers/use-actions.ts';
import { whole } from '../../records/ShowPage.tsx';
import { outlineOf } from './changes.ts';
import { type Definition, storedDefinition } from './definition.ts';
import { same } from './differences.ts';
import type { EditorState, Refusal } from './editing.ts';
import { merged } from './merging.ts';
import { type Draft, definitionOf, edited } from './parts.ts';
import { hindersSaving, remarksOf } from './remarks.ts';

/** What a new questionnaire takes along to its own page. */
export interface EditedPlace {
  /** Which part of the outline was open, from 0; -1 for the settings. */
  part: number;
}

export interface Saving {
  isUnsaved: boolean;
  /** What was saved last, which the changes on the page start from. */
  base: Definition;
  isSaving: boolean;
  /** The questionnaire as it is stored; absent until it was saved for the first time. */
  stored: QuestionnaireFullFragment | undefined;
  /** Says whether it is stored now as it is on the page. */
  save: (how?: { andStay: boolean }) => Promise<boolean>;
  /** Reads again what is stored, after something else changed it. */
  reload: () => Promise<void>;
}

/** As HTTP says that somebody else was faster. */
const CONFLICT = 409;

/** @param onRefused something that the editor shows stands against saving */
export function useSaving(
  editor: EditorState,
  first: Draft,
  given: QuestionnaireFullFragment | undefined,
  onRefused: () => void,
): Saving {
  const [stored, setStored] = useState(given);
  const [saved, setSaved] = useState(first);
  const [isSaving, setSaving] = useState(false);
  const [made, setMade] = useState<string>();
  const provider = useActions();
  const queries = useQueryClient();
  const notify = useNotify();
  const redirect = useRedirect();
  const translate = useTranslate();
  const { draft } = editor;
  const isNew = stored === undefined;
  const isUnsaved = made === undefined && !same(definitionOf(saved), definitionOf(draft));

  useEffect(() => {
    if (made === undefined) return;
    const at: EditedPlace = { part: outlineOf(editor.draft).indexOf(editor.selected) };
    redirect('edit', 'questionnaires', made, undefined, at);
    // oxlint-disable-next-line exhaustive-deps -- only where it was when it got its own page
  }, [made, redirect]);

  /** Says whether all of it is stored now. */
  async function send(andStay: boolean): Promise<boolean> {
    if (stored) {
      try {
        await change(stored, definitionOf(saved), draft);
        notify('questionnaireEditor.saved', { type: 'success' });
        return true;
      } catch (error) {
        if ((error as HttpError).status === CONFLICT) return reconcile(stored);
        throw error;
      }
    }
    const { data: created } = await provider.create('questionnaires', { data: { ...definitionOf(draft) } });
    if (andStay) setMade(String(created.id));
    setSaved(draft);
    notify('questionnaireEditor.saved', { type: 'success' });
    return true;
  }

  async function change({ id, version }: QuestionnaireFullFragment, from: Definition, to: Draft): Promise<void> {
    const previousData = { id, version, ...from };
    const { data } = await provider.update('questionnaires', { id, data: { ...definitionOf(to) }, previousData });
    setStored(data as QuestionnaireFullFragment);
    setSaved(to);
  }

  async function latest(id: string): Promise<QuestionnaireFullFragment> {
    const { data } = await provider.getOne('questionnaires', { id, ...whole });
    return data as QuestionnaireFullFragment;
  }

  /** Somebody else saved meanwhile. What they and this page changed apart is saved; what both did is left to decide. */
  async function reconcile({ id }: QuestionnaireFullFragment): Promise<boolean> {
    const current = await latest(id);
    const theirs = storedDefinition(current);
    const { definition, both } = merged(definitionOf(saved), definitionOf(draft), theirs);
    // The part that is open stays open where its sections are the ones on the page.
    const isMine = same(definition.sections, definitionOf(draft).sections);
    const next = { ...edited(definition), ...(isMine ? { sections: draft.sections } : {}) };
    // Undoing once shows what they wrote.
    if (both.length > 0) editor.change(edited(theirs));
    editor.change(next);
    if (both.length === 0) {
      await change(current, theirs, next);
      notify('questionnaireEditor.conflict.together', { type: 'success' });
      return true;
    }
    setStored(current);
    setSaved(edited(theirs));
    const names = both.map((field) => translate(`questionnaireEditor.conflict.${field}`));
    notify('questionnaireEditor.conflict.both', {
      type: 'warning',
      autoHideDuration: null,
      messageArgs: { what: names.join(', ') },
    });
    return false;
  }

  const reload = async () => {
    if (!stored) return;
    setStored(await latest(stored.id));
    await queries.invalidateQueries({ queryKey: ['questionnaires'] });
  };

  return {
    isUnsaved,
    base: definitionOf(saved),
    isSaving,
    stored,
    reload,
    async save({ andStay } = { andStay: true }) {
      if (!isNew && !isUnsaved) return true;
      editor.refuse([]);
      if (remarksOf(draft).some((remark) => hindersSaving(remark, Boolean(stored?.publishedAt)))) {
        editor.check();
        onRefused();
        notify('questionnaireEditor.nameless', { type: 'error' });
        return false;
      }
      setSaving(true);
      try {
        const isSaved = await send(andStay);
        await queries.invalidateQueries({ queryKey: ['questionnaires'] });
        return isSaved;
      } catch (error) {
        const refusals = refusalsOf((error as HttpError).body);
        editor.refuse(refusals);
        editor.check();
        if (refusals.length > 0) onRefused();
        const message = refusals.length > 0 ? 'questionnaireEditor.refused' : (error as Error).message;
        notify(message, { type: 'error', messageArgs: { _: message } });
        return false;
      } finally {
        setSaving(false);
      }
    },
  };
}

/** The messages in react-admin's tree of field errors, each with its path. */
export function refusalsOf(body: unknown): Refusal[] {
  const errors = (body as { errors?: unknown } | null | undefined)?.errors;
  const leaves = (node: unknown, path: string[]): Refusal[] => {
    if (typeof node === 'string') return [{ path, message: node }];
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([name, child]) => leaves(child, [...path, name]));
  };
  return leaves(errors, []);
}
