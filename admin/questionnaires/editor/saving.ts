// How the editor saves: what the API refuses goes back to where it can be mended; a new questionnaire gets its own page.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type HttpError, useNotify, useRedirect } from 'react-admin';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { useActions } from '../../providers/use-actions.ts';
import { whole } from '../../records/ShowPage.tsx';
import { outlineOf } from './changes.ts';
import { same } from './differences.ts';
import type { EditorState, Refusal } from './editing.ts';
import { type Draft, definitionOf } from './parts.ts';
import { hindersSaving, remarksOf } from './remarks.ts';

/** What a new questionnaire takes along to its own page. */
export interface EditedPlace {
  /** Which part of the outline was open, from 0; -1 for the settings. */
  part: number;
}

export interface Saving {
  isUnsaved: boolean;
  isSaving: boolean;
  /** The questionnaire as it is stored; absent until it was saved for the first time. */
  stored: QuestionnaireFullFragment | undefined;
  /** Says whether it is stored now as it is on the page. */
  save: (how?: { andStay: boolean }) => Promise<boolean>;
  /** Reads again what is stored, after something else changed it. */
  reload: () => Promise<void>;
}

export function useSaving(editor: EditorState, first: Draft, given: QuestionnaireFullFragment | undefined): Saving {
  const [stored, setStored] = useState(given);
  const [saved, setSaved] = useState(first);
  const [isSaving, setSaving] = useState(false);
  const [made, setMade] = useState<string>();
  const provider = useActions();
  const queries = useQueryClient();
  const notify = useNotify();
  const redirect = useRedirect();
  const { draft } = editor;
  const isNew = stored === undefined;
  const isUnsaved = made === undefined && !same(definitionOf(saved), definitionOf(draft));

  useEffect(() => {
    if (made === undefined) return;
    const at: EditedPlace = { part: outlineOf(editor.draft).indexOf(editor.selected) };
    redirect('edit', 'questionnaires', made, undefined, at);
    // oxlint-disable-next-line exhaustive-deps -- only where it was when it got its own page
  }, [made, redirect]);

  async function send(andStay: boolean): Promise<void> {
    const data = { ...definitionOf(draft) };
    if (!stored) {
      const { data: created } = await provider.create('questionnaires', { data });
      if (andStay) setMade(String(created.id));
    } else {
      const { id, version } = stored;
      const previousData = { id, version, ...definitionOf(saved) };
      const { data: updated } = await provider.update('questionnaires', { id, data, previousData });
      setStored(updated as QuestionnaireFullFragment);
    }
    setSaved(draft);
  }

  const reload = async () => {
    if (!stored) return;
    const { data } = await provider.getOne('questionnaires', { id: stored.id, ...whole });
    setStored(data as QuestionnaireFullFragment);
    await queries.invalidateQueries({ queryKey: ['questionnaires'] });
  };

  return {
    isUnsaved,
    isSaving,
    stored,
    reload,
    async save({ andStay } = { andStay: true }) {
      if (!isNew && !isUnsaved) return true;
      editor.refuse([]);
      if (remarksOf(draft).some((remark) => hindersSaving(remark, Boolean(stored?.publishedAt)))) {
        editor.check();
        notify('questionnaireEditor.nameless', { type: 'error' });
        return false;
      }
      setSaving(true);
      try {
        await send(andStay);
        notify('questionnaireEditor.saved', { type: 'success' });
        await queries.invalidateQueries({ queryKey: ['questionnaires'] });
        return true;
      } catch (error) {
        const refusals = refusalsOf((error as HttpError).body);
        editor.refuse(refusals);
        editor.check();
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
