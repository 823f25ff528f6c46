// What is done to a questionnaire as a whole: back and forth, remarks, preview, files, saving, publishing.
import EditNote from '@mui/icons-material/EditNote';
import ErrorIcon from '@mui/icons-material/Error';
import MoreVert from '@mui/icons-material/MoreVert';
import Redo from '@mui/icons-material/Redo';
import Smartphone from '@mui/icons-material/Smartphone';
import TaskAlt from '@mui/icons-material/TaskAlt';
import Undo from '@mui/icons-material/Undo';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { same } from './differences.ts';
import { useEditing } from './editing.ts';
import { FileMenu } from './FileMenu.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { definitionOf } from './parts.ts';
import { isToFillIn, type Remark } from './remarks.ts';
import type { Saving } from './saving.ts';

interface ToolbarProps {
  saving: Saving;
  isPreviewShown?: boolean;
  /** Where the preview has no place of its own. */
  onPreview?: () => void;
  areRemarksShown: boolean;
  onRemarks: () => void;
  /** It was asked to publish what cannot be published yet. */
  onUnpublishable: () => void;
}

export function Toolbar({
  saving,
  isPreviewShown,
  onPreview,
  areRemarksShown,
  onRemarks,
  onUnpublishable,
}: ToolbarProps) {
  const { canUndo, canRedo, undo, redo, remarks, draft } = useEditing();
  const [isPublishing, setPublishing] = useState(false);
  const notify = useNotify();
  const translate = useTranslate();
  const { isUnsaved, isSaving, stored, save, reload } = saving;
  const text = (key: string, values = {}) => translate(`questionnaireEditor.${key}`, values);
  const isNew = stored === undefined;
  // The wording around the questions, the end and the quota are in force as soon as they are saved.
  const asksAnew = stored && !same(definitionOf(draft).sections, stored.sections);
  const canPublish = stored && (stored.status !== 'PUBLISHED' || asksAnew);
  const publish = async () => {
    if (!(await save())) return;
    if (!remarks.some(({ level }) => level === 'error')) setPublishing(true);
    else {
      notify('questionnaireEditor.unpublishable', { type: 'warning' });
      onUnpublishable();
    }
  };
  const icon = (name: string, sign: ReactNode, isPossible: boolean, run: () => void) => (
    <IconButton onClick={run} disabled={!isPossible} aria-label={text(name)} title={text(name)}>
      {sign}
    </IconButton>
  );
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.5,
        mb: 2,
        py: 0.5,
        position: { md: 'sticky' },
        top: { md: 56 },
        zIndex: 3,
        bgcolor: 'background.default',
      }}
    >
      {icon('undo', <Undo />, canUndo, undo)}
      {icon('redo', <Redo />, canRedo, redo)}
      <Button
        onClick={onRemarks}
        aria-expanded={areRemarksShown}
        startIcon={<Worst />}
        color={remarks.some(isFault) ? 'error' : 'inherit'}
      >
        {countsOf(remarks, text) || text('remarks.clear')}
      </Button>
      {onPreview && (
        <Button onClick={onPreview} aria-pressed={isPreviewShown ?? false} startIcon={<Smartphone />} color="inherit">
          {text('preview')}
        </Button>
      )}
      <FileMenu icon={<MoreVert />} label={text('moreActions')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, ml: 'auto' }}>
        <Typography variant="body2" color="textSecondary" role="status">
          {isUnsaved ? text('unsaved') : isNew ? '' : text('allSaved')}
        </Typography>
        <Button variant="outlined" onClick={() => void save()} loading={isSaving} disabled={!isNew && !isUnsaved}>
          {translate('ra.action.save')}
        </Button>
        {canPublish && (
          <Button variant="contained" onClick={() => void publish()} loading={isSaving}>
            {text('publish.label')}
          </Button>
        )}
      </Box>
      {isPublishing && stored && (
        <PublishDialog questionnaire={stored} onClose={() => setPublishing(false)} onPublished={reload} />
      )}
    </Box>
  );
}

function Worst() {
  const { remarks } = useEditing();
  if (remarks.length === 0) return <TaskAlt color="success" />;
  if (remarks.some(isFault)) return <ErrorIcon color="error" />;
  return remarks.some(isToFillIn) ? <EditNote color="action" /> : <WarningAmber color="warning" />;
}

const isFault = (remark: Remark): boolean => remark.level === 'error' && !isToFillIn(remark);

function countsOf(remarks: readonly Remark[], text: (key: string, values: object) => string): string {
  const counts = {
    errors: remarks.filter(isFault).length,
    toFillIn: remarks.filter(isToFillIn).length,
    warnings: remarks.filter(({ level }) => level === 'warning').length,
  };
  return Object.entries(counts)
    .flatMap(([name, count]) => (count > 0 ? [text(name, { smart_count: count })] : []))
    .join(', ');
}
