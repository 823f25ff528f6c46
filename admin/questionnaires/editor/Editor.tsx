// The editor of a questionnaire: outline, form of the part that is open, preview, and what saves and publishes it.
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Loading, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { outlineOf } from './changes.ts';
import type { Definition } from './definition.ts';
import { same } from './differences.ts';
import { EditingProvider, useEditorState } from './editing.ts';
import { useKeeping, useKept } from './keeping.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { merged } from './merging.ts';
import { Outline } from './Outline.tsx';
import { PartForm } from './PartForm.tsx';
import { definitionOf, edited } from './parts.ts';
import { RemarkList } from './RemarkList.tsx';
import { Said } from './Said.tsx';
import { type EditedPlace, useSaving } from './saving.ts';
import { TakeUp } from './TakeUp.tsx';
import { Toolbar } from './Toolbar.tsx';

const Preview = lazy(() => import('./Preview.tsx'));

interface EditorProps {
  start: Definition;
  /** What was written from there and not saved. */
  takenUp?: Definition;
  /** The questionnaire as it is stored; a new one is not yet. */
  stored?: QuestionnaireFullFragment;
}

const views = ['outline', 'form', 'preview'] as const;
type View = (typeof views)[number];

export default function Editor({ start, takenUp, stored }: EditorProps) {
  const [saved] = useState(() => edited(start, !stored && start.slug === ''));
  const [first] = useState(() => (takenUp ? edited(takenUp, takenUp.slug === '') : saved));
  const place = (useLocation().state as EditedPlace | null)?.part ?? -1;
  const state = useEditorState(first, publishedKeysOf(stored), outlineOf(first)[place]);
  const showRemarks = () => {
    setWithRemarks(true);
    setRefusals((count) => count + 1);
  };
  const saving = useSaving(state, saved, stored, showRemarks);
  const { kept, forget } = useKept(stored?.id);
  useKeeping(stored?.id, () => [definitionOf(state.draft), saving.base], state.draft, saving.isUnsaved);
  const isOffered = stored && kept && !saving.isUnsaved && !same(kept.definition, definitionOf(state.draft));
  const [view, setView] = useState<View>('form');
  const isWide = useMediaQuery('(min-width: 900px)');
  const [withPreview, setWithPreview] = useState(() => matchMedia('(min-width: 1536px)').matches);
  const [withRemarks, setWithRemarks] = useState(false);
  // Counts how often something was refused: each time the list of remarks takes the focus.
  const [refusals, setRefusals] = useState(0);
  // Guarded from the first change on: the router cannot tell whoever only looks, and writes an address by hand, apart.
  const [isGuarded, setGuarded] = useState(false);
  if (saving.isUnsaved && !isGuarded) setGuarded(true);
  const translate = useTranslate();

  const editing = {
    ...state,
    select(part: string, field?: string) {
      setView('form');
      state.select(part, field);
    },
  };
  const save = (): Promise<boolean> => {
    state.say('');
    return saving.save();
  };
  useShortcuts({ undo: state.undo, redo: state.redo, save });
  const isShown = (name: View): boolean => (isWide ? name !== 'preview' || withPreview : name === view);

  return (
    <EditingProvider value={editing}>
      <Box sx={{ minWidth: 0 }}>
        <Toolbar
          saving={{ ...saving, save }}
          {...(isWide ? { isPreviewShown: withPreview, onPreview: () => setWithPreview(!withPreview) } : {})}
          areRemarksShown={withRemarks}
          onRemarks={() => setWithRemarks(!withRemarks)}
          onUnpublishable={() => {
            state.check();
            showRemarks();
          }}
        />
        {isOffered && (
          <TakeUp
            kept={kept}
            onTakeUp={() => {
              state.change(edited(merged(kept.base, kept.definition, saving.base).definition));
              forget();
            }}
            onForget={forget}
          />
        )}
        {withRemarks && (
          <Card sx={{ mb: 2 }}>
            <CardContent>
              <RemarkList refusals={refusals} />
            </CardContent>
          </Card>
        )}
        {!isWide && (
          <Tabs value={view} onChange={(_, next: View) => setView(next)} variant="fullWidth" sx={{ mb: 1 }}>
            {views.map((name) => (
              <Tab key={name} value={name} label={translate(`questionnaireEditor.${name}`)} sx={{ minWidth: 0 }} />
            ))}
          </Tabs>
        )}
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: columnsOf(isWide, withPreview),
          }}
        >
          {isShown('outline') && (
            <Card>
              <CardContent>
                <Outline />
              </CardContent>
            </Card>
          )}
          {isShown('form') && <PartForm />}
          {isShown('preview') && (
            <Box sx={isWide ? { position: 'sticky', top: 80 } : {}}>
              <Suspense fallback={<Loading />}>
                <Preview />
              </Suspense>
            </Box>
          )}
        </Box>
        <Said />
        {isGuarded && (
          <LeaveGuard isUnsaved={saving.isUnsaved} save={() => saving.save({ andStay: false })} giveUp={forget} />
        )}
      </Box>
    </EditingProvider>
  );
}

function columnsOf(isWide: boolean, withPreview: boolean): string {
  if (!isWide) return 'minmax(0, 1fr)';
  return withPreview ? '250px minmax(0, 1fr) 340px' : '300px minmax(0, 1fr)';
}

function publishedKeysOf(stored: QuestionnaireFullFragment | undefined): ReadonlySet<string> {
  if (!stored?.publishedAt) return new Set();
  return new Set(stored.sections.flatMap(({ key, questions }) => [key, ...questions.map((question) => question.key)]));
}

interface Shortcuts {
  undo: () => void;
  redo: () => void;
  save: () => Promise<boolean>;
}

/** Anywhere on the page. Fields have an undo of their own for what is typed into them. */
function useShortcuts({ undo, redo, save }: Shortcuts) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      const isTyping = (event.target as HTMLElement).matches('input:not([type=checkbox]), textarea');
      const key = event.key.toLowerCase();
      if (key === 's') void save();
      else if (isTyping) return;
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else if (key === 'z') undo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
