// Everything about one section but its questions.
import { useTranslate } from 'react-admin';
import { Conditions } from './Conditions.tsx';
import { withSection } from './changes.ts';
import { useEditing } from './editing.ts';
import { Bilingual } from './fields.tsx';
import { KeyField, More } from './KeyField.tsx';
import type { EditedSection } from './parts.ts';

const blank = { fr: '', en: null };

export function SectionForm({ section, isFresh }: { section: EditedSection; isFresh: boolean }) {
  const { draft, change } = useEditing();
  const translate = useTranslate();
  const text = (name: string) => translate(`questionnaireEditor.fields.${name}`);
  const { id } = section;
  const give = (next: Partial<EditedSection>, field?: string) =>
    change(withSection(draft, id, next), field && `${id} ${field}`);
  return (
    <>
      <Bilingual
        field="title"
        label={text('sectionTitle')}
        value={section.title}
        onChange={(title) => give({ title: title ?? blank }, 'title')}
        required
        autoFocus={isFresh}
      />
      <Bilingual
        field="description"
        label={text('sectionDescription')}
        value={section.description}
        onChange={(description) => give({ description }, 'description')}
        multiline
      />
      <Conditions of={section} onChange={(shownWhen) => give({ shownWhen })} />
      <More>
        <KeyField value={section.key} onChange={(key) => give({ key }, 'key')} />
      </More>
    </>
  );
}
