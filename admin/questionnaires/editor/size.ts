// How much a questionnaire asks, in words.
import { useTranslate } from 'react-admin';

interface Size {
  sections: number;
  questions: number;
}

export const sizeOf = (sections: readonly { questions: readonly unknown[] }[]): Size => ({
  sections: sections.length,
  questions: sections.reduce((sum, { questions }) => sum + questions.length, 0),
});

export function useSize(): (size: Size) => string {
  const translate = useTranslate();
  const count = (what: keyof Size, smart_count: number) =>
    translate(`questionnaireEditor.publish.${what}`, { smart_count });
  return ({ sections, questions }) => `${count('sections', sections)}, ${count('questions', questions)}`;
}
