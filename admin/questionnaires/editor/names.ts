// How parts and remarks are called to the reader.
import { useLocale, useTranslate } from 'react-admin';
import type { Localized } from '../../../api/modules/submissions/draft.rules.ts';
import { partOf } from './changes.ts';
import type { Draft } from './parts.ts';
import { isToFillIn, type Remark, SETTINGS } from './remarks.ts';

export interface Names {
  of: (draft: Draft, id: string) => string;
  text: (text: Localized) => string;
  remark: (remark: Remark) => string;
  /** The same away from its field, which it names where something is to be filled in. */
  remarkAlone: (remark: Remark) => string;
}

export function useNames(): Names {
  const translate = useTranslate();
  const locale = useLocale();
  const text = ({ fr, en }: Localized): string => (locale === 'en' && en?.trim() ? en : fr).trim();
  const fieldOf = ({ part, field }: Remark): string => {
    const [head = '', index] = field.split('.');
    const name = (key: string, values = {}) => translate(`questionnaireEditor.fields.${key}`, { ...values, _: '' });
    if (head === 'options' || head === 'items')
      return index === undefined
        ? name(head)
        : name(head === 'items' ? 'item' : 'option', { number: Number(index) + 1 });
    if (head === 'title' && part !== SETTINGS) return name('sectionTitle');
    return name(head);
  };
  const remark = ({ code, values, message }: Remark): string => {
    const other = translate('questionnaireEditor.codes.OTHER');
    return message ?? translate(`questionnaireEditor.codes.${code}`, { ...values, _: other });
  };
  return {
    text,
    remark,
    remarkAlone(one) {
      const field = isToFillIn(one) ? fieldOf(one) : '';
      return field ? translate('questionnaireEditor.remarks.toFillIn', { field }) : remark(one);
    },
    of(draft, id) {
      if (id === SETTINGS) return translate('questionnaireEditor.settings');
      const found = partOf(draft, id);
      if (found?.kind === 'section')
        return text(found.section.title) || translate('questionnaireEditor.untitledSection');
      return (found && text(found.question.label)) || translate('questionnaireEditor.untitledQuestion');
    },
  };
}

/** The number of a part in the outline: "2" for a section, "2.3" for a question. */
export function numberOf(draft: Draft, id: string): string {
  const found = partOf(draft, id);
  if (!found) return '';
  return found.kind === 'section' ? `${found.index + 1}` : `${found.index + 1}.${found.place + 1}`;
}
