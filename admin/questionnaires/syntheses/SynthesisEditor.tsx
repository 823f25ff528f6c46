// The words of a synthesis, to change or to leave out. What a claim cites and how often stays as it was counted.
import DeleteIcon from '@mui/icons-material/Delete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { SynthesisFullFragment } from '../../gql/graphql.ts';

export interface DraftTheme {
  place: number;
  title: string;
  summary: string;
  claims: { place: number; text: string }[];
}
export type Draft = DraftTheme[];

export const draftOf = ({ themes }: SynthesisFullFragment): Draft =>
  themes.map(({ title, summary, claims }, place) => ({
    place,
    title,
    summary,
    claims: claims.map(({ text }, at) => ({ place: at, text })),
  }));

interface SynthesisEditorProps {
  draft: Draft;
  busy: boolean;
  onChange: (draft: Draft) => void;
  onSave: () => void;
  onCancel: () => void;
}

export function SynthesisEditor({ draft, busy, onChange, onSave, onCancel }: SynthesisEditorProps) {
  const translate = useTranslate();
  const change = (place: number, part: Partial<DraftTheme>) =>
    onChange(draft.map((theme) => (theme.place === place ? { ...theme, ...part } : theme)));
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      sx={{ display: 'grid', gap: 3 }}
    >
      {draft.map((theme) => (
        <Box
          key={theme.place}
          component="fieldset"
          sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, m: 0, minWidth: 0 }}
        >
          <Stack spacing={2}>
            <TextField
              size="small"
              required
              label={translate('syntheses.themeTitle')}
              value={theme.title}
              onChange={(event) => change(theme.place, { title: event.target.value })}
            />
            <TextField
              size="small"
              multiline
              label={translate('syntheses.themeSummary')}
              value={theme.summary}
              onChange={(event) => change(theme.place, { summary: event.target.value })}
            />
            {theme.claims.map((claim) => (
              <Stack key={claim.place} direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
                <TextField
                  size="small"
                  multiline
                  required
                  fullWidth
                  label={translate('syntheses.claim')}
                  value={claim.text}
                  onChange={(event) =>
                    change(theme.place, {
                      claims: theme.claims.map((one) =>
                        one.place === claim.place ? { ...one, text: event.target.value } : one,
                      ),
                    })
                  }
                />
                <IconButton
                  aria-label={translate('syntheses.leaveOutClaim', { text: claim.text })}
                  onClick={() =>
                    change(theme.place, { claims: theme.claims.filter(({ place }) => place !== claim.place) })
                  }
                >
                  <DeleteIcon />
                </IconButton>
              </Stack>
            ))}
            <Button
              color="error"
              sx={{ alignSelf: 'flex-start' }}
              onClick={() => onChange(draft.filter(({ place }) => place !== theme.place))}
            >
              {translate('syntheses.leaveOutTheme')}
            </Button>
          </Stack>
        </Box>
      ))}
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" loading={busy}>
          {translate('ra.action.save')}
        </Button>
        <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>
      </Stack>
    </Box>
  );
}
