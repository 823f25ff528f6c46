// A new questionnaire: how it begins, then the editor.
import { useState } from 'react';
import { CreateBase, useTranslate } from 'react-admin';
import { useTitle } from '../../layout/page-title.ts';
import type { Definition } from '../../questionnaires/editor/definition.ts';
import Editor from '../../questionnaires/editor/Editor.tsx';
import { Start } from '../../questionnaires/editor/Start.tsx';

export default function QuestionnaireCreate() {
  return (
    <CreateBase>
      <Beginning />
    </CreateBase>
  );
}

function Beginning() {
  const [start, setStart] = useState<Definition>();
  const translate = useTranslate();
  useTitle(translate('questionnaireEditor.newQuestionnaire'));
  return start ? <Editor start={start} /> : <Start onStart={setStart} />;
}
