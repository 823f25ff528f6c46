import { expect, test } from 'vitest';
import { withSettings } from './changes.ts';
import { emptyDefinition } from './definition.ts';
import { changed, historyOf, redone, undone } from './history.ts';
import { edited } from './parts.ts';

const start = edited(emptyDefinition);
const titled = (fr: string) => withSettings(start, { title: { fr, en: null } });
const [a, ab, other] = [titled('A'), titled('AB'), titled('Autre')];

test('keystrokes in one field are taken back together, other changes one by one', () => {
  const typed = changed(changed(changed(historyOf(start), a, 'title'), ab, 'title'), other);
  const back = undone(typed);

  expect(back.present).toBe(ab);
  expect(undone(back).present).toBe(start);
  expect(redone(redone(undone(undone(typed)))).present).toBe(other);
});

test('a field that is typed in again after an undo is a step of its own', () => {
  const again = changed(undone(changed(changed(historyOf(start), a, 'title'), other)), ab, 'title');

  expect(again.future).toEqual([]);
  expect(undone(again).present).toBe(a);
});

test('nothing is done where there is nothing to take back or to do again', () => {
  const history = historyOf(start);
  expect([undone(history).present, redone(history).present, changed(history, start)]).toEqual([start, start, history]);
});
