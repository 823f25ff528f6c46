// A compact toolbar under a text field: an AI proposes, the person accepts. Shown to those who may use it, loaded when
// it is shown.
import { lazy, Suspense } from 'react';
import type { AssistContext, Language } from '../gql/graphql.ts';
import { may, useViewer } from '../providers/viewer.ts';

export interface TextAssistantProps {
  value: string;
  onChange: (text: string) => void;
  /** The language the text is in. */
  language: Language;
  context: AssistContext;
  /** Names that are hidden from the AI. */
  names?: readonly string[];
  /** Id of the field's element, which gets the focus to go on editing. */
  fieldId?: string;
}

const AssistantBar = lazy(() => import('./AssistantBar.tsx'));

export function TextAssistant(props: TextAssistantProps) {
  const viewer = useViewer();
  if (!may(viewer, 'assistant.use')) return null;
  return (
    <Suspense fallback={null}>
      <AssistantBar {...props} />
    </Suspense>
  );
}
