/** @jsxImportSource preact */
// One question: native inputs in a fieldset, its help and its message tied to it. Holds no state.
import { Choice, Consent } from './Choice.tsx';
import { Ranking } from './Ranking.tsx';
import { Rating } from './Rating.tsx';
import type { QuestionProps } from './Said.tsx';
import { Writing } from './Writing.tsx';

export function QuestionView(props: QuestionProps) {
  switch (props.question.kind) {
    case 'SINGLE_CHOICE':
      return <Choice {...props} type="radio" />;
    case 'MULTIPLE_CHOICE':
      return <Choice {...props} type="checkbox" />;
    case 'RATING':
      return <Rating {...props} />;
    case 'RANKING':
      return <Ranking {...props} />;
    case 'CONSENT':
      return <Consent {...props} />;
    default:
      return <Writing {...props} />;
  }
}
