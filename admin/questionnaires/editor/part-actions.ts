// What the buttons and keys of the editor do to whole parts, and what listeners are told about it.
import { useTranslate } from 'react-admin';
import type { QuestionKind } from '../../../api/modules/submissions/draft.rules.ts';
import { dropped, moved, outlineOf, withCopy, without, withQuestion, withSectionAfter } from './changes.ts';
import { useEditing } from './editing.ts';
import { useNames } from './names.ts';
import type { Draft } from './parts.ts';
import { SETTINGS } from './remarks.ts';

export function usePartActions() {
  const { draft, selected, change, select, say } = useEditing();
  const translate = useTranslate();
  const names = useNames();
  const tell = (what: string, id: string, next: Draft = draft) => {
    const outline = outlineOf(next);
    const values = { name: names.of(draft, id), place: outline.indexOf(id) + 1, total: outline.length };
    say(translate(`questionnaireEditor.done.${what}`, values));
  };
  const open = (next: Draft, id: string, field: string) => {
    change(next);
    select(id, field);
    say(translate('questionnaireEditor.done.added'));
  };
  return {
    move(id: string, by: 1 | -1) {
      const next = moved(draft, id, by);
      change(next);
      tell('moved', id, next);
    },
    drop(id: string, overId: string) {
      change(dropped(draft, id, overId));
      select(id);
    },
    duplicate(id: string) {
      const copy = withCopy(draft, id);
      if (!copy) return;
      change(copy.draft);
      select(copy.id, '');
      tell('duplicated', id);
    },
    remove(id: string) {
      const outline = outlineOf(draft);
      const next = without(draft, id);
      const left = new Set(outlineOf(next));
      const place = outline.indexOf(id);
      const after = outline.slice(place).find((other) => left.has(other));
      const before = outline.slice(0, place).findLast((other) => left.has(other));
      change(next);
      if (id === selected || !left.has(selected)) select(after ?? before ?? SETTINGS, '');
      tell('removed', id);
    },
    addSection() {
      const made = withSectionAfter(draft, selected);
      open(made.draft, made.id, 'title.fr');
    },
    addQuestion(sectionId: string, kind: QuestionKind) {
      const made = withQuestion(draft, sectionId, kind);
      open(made.draft, made.id, 'label.fr');
    },
  };
}
