// The sign of each kind of question, beside its name or for those who see it: never alone.
import AlternateEmail from '@mui/icons-material/AlternateEmail';
import CheckBox from '@mui/icons-material/CheckBox';
import Event from '@mui/icons-material/Event';
import FormatListNumbered from '@mui/icons-material/FormatListNumbered';
import LinearScale from '@mui/icons-material/LinearScale';
import Notes from '@mui/icons-material/Notes';
import Numbers from '@mui/icons-material/Numbers';
import RadioButtonChecked from '@mui/icons-material/RadioButtonChecked';
import ShortText from '@mui/icons-material/ShortText';
import TaskAlt from '@mui/icons-material/TaskAlt';
import type { QuestionKind } from '../../../api/modules/submissions/draft.rules.ts';

const icons = {
  SINGLE_CHOICE: RadioButtonChecked,
  MULTIPLE_CHOICE: CheckBox,
  RATING: LinearScale,
  RANKING: FormatListNumbered,
  NUMBER: Numbers,
  DATE: Event,
  TEXT: ShortText,
  LONG_TEXT: Notes,
  EMAIL: AlternateEmail,
  CONSENT: TaskAlt,
} as const;

export function KindIcon({ kind }: { kind: QuestionKind }) {
  const Icon = icons[kind];
  return <Icon fontSize="small" sx={{ color: 'text.secondary', flexShrink: 0 }} aria-hidden />;
}
