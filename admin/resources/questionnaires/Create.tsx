// A new questionnaire: how it begins, then the editor.
import { useState } from 'react';
import { CreateBase, useTranslate } from 'react-admin';
import { useTitle } from '../../layout/page-title.ts';
import { type Definition, emptyDefinition } from '../../questionnaires/editor/definition.ts';
import Editor from '../../questionnaires/editor/Editor.tsx';
import { useKept } from '../../questionnaires/editor/keeping.ts';
import { Start } from '../../questionnaires/editor/Start.tsx';
import { TakeUp } from '../../questionnaires/editor/TakeUp.tsx';

export default function QuestionnaireCreate() {
  return (
    <CreateBase>
      <Beginning />
    </CreateBase>
  );
}

function Beginning() {
  const [start, setStart] = useState<Definition>();
  const [takenUp, setTakenUp] = useState<Definition>();
  const { kept, forget } = useKept(undefined);
  const translate = useTranslate();
  useTitle(translate('questionnaireEditor.newQuestionnaire'));
  if (takenUp) return <Editor start={emptyDefinition} takenUp={takenUp} />;
  if (start) return <Editor start={start} />;
  return (
    <>
      {kept && <TakeUp kept={kept} onTakeUp={() => setTakenUp(kept.definition)} onForget={forget} />}
      <Start onStart={setStart} />
    </>
  );
}
