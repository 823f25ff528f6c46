// How parts and remarks are called to the reader.
import { useLocale, useTranslate } from 'react-admin';
import type { Localized } from '../../../api/modules/submissions/draft.rules.ts';
import { partOf } from './changes.ts';
import type { Draft } from './parts.ts';
import { type Remark, SETTINGS } from './remarks.ts';

export interface Names {
  of: (draft: Draft, id: string) => string;
  text: (text: Localized) => string;
  remark: (remark: Remark) => string;
}

export function useNames(): Names {
  const translate = useTranslate();
  const locale = useLocale();
  const text = ({ fr, en }: Localized): string => (locale === 'en' && en?.trim() ? en : fr).trim();
  return {
    text,
    of(draft, id) {
      if (id === SETTINGS) return translate('questionnaireEditor.settings');
      const found = partOf(draft, id);
      if (found?.kind === 'section')
        return text(found.section.title) || translate('questionnaireEditor.untitledSection');
      return (found && text(found.question.label)) || translate('questionnaireEditor.untitledQuestion');
    },
    remark({ code, values, message }) {
      const other = translate('questionnaireEditor.codes.OTHER');
      return message ?? translate(`questionnaireEditor.codes.${code}`, { ...values, _: other });
    },
  };
}

/** The number of a part in the outline: "2" for a section, "2.3" for a question. */
export function numberOf(draft: Draft, id: string): string {
  const found = partOf(draft, id);
  if (!found) return '';
  return found.kind === 'section' ? `${found.index + 1}` : `${found.index + 1}.${found.place + 1}`;
}
