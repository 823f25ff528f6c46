// One part in the outline: its handle, its number and name, and whether there is something to look at.
import AltRoute from '@mui/icons-material/AltRoute';
import EditNote from '@mui/icons-material/EditNote';
import ErrorIcon from '@mui/icons-material/Error';
import Translate from '@mui/icons-material/Translate';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { QuestionKind } from '../../../api/modules/submissions/draft.rules.ts';
import { onlyHeard } from '../../theme/only-heard.ts';
import { useEditing } from './editing.ts';
import { KindIcon } from './KindIcon.tsx';
import { numberOf, useNames } from './names.ts';
import { isToFillIn } from './remarks.ts';
import { Handle, useSortableRow } from './Sortable.tsx';

interface OutlineRowProps {
  id: string;
  /** Of a question; a section has none. */
  kind?: QuestionKind;
  isConditional: boolean;
}

export function OutlineRow({ id, kind, isConditional }: OutlineRowProps) {
  const { draft, selected, select } = useEditing();
  const names = useNames();
  const { ref, style, handle } = useSortableRow(id);
  const name = names.of(draft, id);
  return (
    <Box
      component="li"
      ref={ref}
      style={style}
      data-row={id}
      sx={{ display: 'flex', alignItems: 'center', position: 'relative', ...(kind ? { pl: 1 } : { mt: 1 }) }}
    >
      <Handle handle={handle} name={name} />
      <RowButton
        id={id}
        {...(kind ? { icon: <KindIcon kind={kind} /> } : {})}
        number={numberOf(draft, id)}
        name={name}
        isStrong={!kind}
        isOpen={selected === id}
        isConditional={isConditional}
        onOpen={() => select(id)}
      />
    </Box>
  );
}

interface RowButtonProps {
  id: string;
  icon?: ReactNode;
  number?: string;
  name: string;
  isStrong?: boolean;
  isOpen: boolean;
  isConditional?: boolean;
  onOpen: () => void;
}

export function RowButton({
  id,
  icon,
  number,
  name,
  isStrong = false,
  isOpen,
  isConditional = false,
  onOpen,
}: RowButtonProps) {
  const translate = useTranslate();
  return (
    <ButtonBase
      onClick={onOpen}
      aria-current={isOpen ? 'true' : undefined}
      sx={{
        flex: 1,
        width: '100%',
        minWidth: 0,
        justifyContent: 'flex-start',
        textAlign: 'left',
        gap: 1,
        px: 1,
        py: 0.75,
        borderRadius: 1,
        font: 'inherit',
        fontWeight: isStrong ? 650 : 400,
        bgcolor: isOpen ? 'action.selected' : 'transparent',
        boxShadow: isOpen ? (theme) => `inset 3px 0 0 ${theme.palette.primary.main}` : 'none',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      {icon}
      <Box
        component="span"
        sx={{
          flex: 1,
          minWidth: 0,
          overflowWrap: 'anywhere',
          display: '-webkit-box',
          WebkitLineClamp: 2,
          WebkitBoxOrient: 'vertical',
          overflow: 'hidden',
        }}
      >
        {number && `${number} `}
        {name}
      </Box>
      {isConditional && (
        <Sign icon={<AltRoute fontSize="inherit" />} text={translate('questionnaireEditor.isConditional')} />
      )}
      <State of={id} />
    </ButtonBase>
  );
}

/** What the checker has to say about the part: errors first, then whether only translations are missing. */
function State({ of }: { of: string }) {
  const { remarks, isChecked, draft } = useEditing();
  const translate = useTranslate();
  const own = remarks.filter(({ part }) => part === of);
  const errors = own.filter(({ level }) => level === 'error');
  const says = (key: string, count: number) => translate(`questionnaireEditor.${key}`, { smart_count: count });
  // The settings of a questionnaire that nobody named yet are no mistake.
  const isBlank = !isChecked && draft.title.fr === '' && errors.every(isToFillIn);
  const toFillIn = errors.filter(isToFillIn).length;
  if (toFillIn > 0 && toFillIn === errors.length && !isBlank)
    return <Sign icon={<EditNote fontSize="inherit" />} text={says('toFillIn', toFillIn)} />;
  if (errors.length > toFillIn)
    return <Sign icon={<ErrorIcon fontSize="inherit" />} color="error.main" text={says('errors', errors.length)} />;
  if (own.length === errors.length) return null;
  const isTranslation = own.every(({ code }) => code === 'UNTRANSLATED' || code === 'ONLY_FRENCH');
  const Icon = isTranslation ? Translate : WarningAmber;
  return <Sign icon={<Icon fontSize="inherit" />} color="warning.main" text={says('warnings', own.length)} />;
}

function Sign({ icon, text, color = 'text.secondary' }: { icon: ReactNode; text: string; color?: string }) {
  return (
    <Box component="span" title={text} sx={{ display: 'flex', color, fontSize: '1.1rem', position: 'relative' }}>
      {icon}
      <Box component="span" sx={onlyHeard}>{`, ${text}`}</Box>
    </Box>
  );
}
