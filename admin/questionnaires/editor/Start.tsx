// How a new questionnaire begins: empty, as a template, or from a file.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActions from '@mui/material/CardActions';
import CardContent from '@mui/material/CardContent';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { Loading, useNotify, useTranslate } from 'react-admin';
import {
  QuestionnaireTemplatesDocument,
  type QuestionnaireTemplatesQuery,
  TrainingSessionsDocument,
} from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { request } from '../../providers/graphql.ts';
import { type Definition, emptyDefinition } from './definition.ts';
import { keyFrom } from './keys.ts';
import { ReadFile } from './ReadFile.tsx';
import { type Held, withSessions } from './sessions.ts';
import { sizeOf, useSize } from './size.ts';

export function Start({ onStart }: { onStart: (definition: Definition) => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const size = useSize();
  const { data, error } = useQuery({
    queryKey: ['questionnaireTemplates'],
    queryFn: ({ signal }) => request(QuestionnaireTemplatesDocument, {}, signal),
  });
  const text = (key: string, values = {}) => translate(`questionnaireEditor.start.${key}`, values);
  if (error) throw error;
  if (!data) return <Loading />;
  return (
    <>
      <Typography component="h2" variant="h2" sx={{ mb: 2 }}>
        {text('title')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))' }}>
        <Beginning title={text('empty')} help={text('emptyHelp')}>
          <Use variant="contained" onClick={() => onStart(emptyDefinition)} />
        </Beginning>
        {data.questionnaireTemplates.map(({ key, title, description, thanks, sections }) => (
          <Beginning
            key={key}
            kind={text(`template.${key}`)}
            title={localized(title)}
            help={localized(description)}
            size={size(sizeOf(sections))}
          >
            <Use
              onClick={() =>
                void begin(key, {
                  ...emptyDefinition,
                  slug: keyFrom(title.fr, 'questionnaire'),
                  title,
                  description,
                  thanks,
                  sections,
                })
              }
            />
          </Beginning>
        ))}
        <Beginning title={text('file')} help={text('fileHelp')}>
          <ReadFile onRead={(definition) => onStart({ ...emptyDefinition, ...definition })} />
        </Beginning>
      </Box>
    </>
  );

  async function begin(
    key: QuestionnaireTemplatesQuery['questionnaireTemplates'][number]['key'],
    definition: Definition,
  ) {
    // Whoever may not read sessions, or has none, begins with what the template asks.
    const sessions = key === 'CAP' ? [] : await heldSessions().catch(() => []);
    onStart(withSessions(definition, sessions));
    if (sessions.length > 0) notify('questionnaireEditor.start.sessions', { type: 'info', autoHideDuration: 10_000 });
  }

  function Use({ onClick, variant = 'outlined' }: { onClick: () => void; variant?: 'outlined' | 'contained' }) {
    return (
      <Button variant={variant} onClick={onClick}>
        {text('use')}
      </Button>
    );
  }
}

const MOST_SESSIONS = 20;

/** The last sessions that have begun, the latest first. */
async function heldSessions(): Promise<Held[]> {
  const { trainingSessions } = await request(TrainingSessionsDocument, {
    first: MOST_SESSIONS,
    filter: { startsOn: { to: new Date().toISOString().slice(0, 10) } },
    orderBy: { field: 'STARTS_ON', direction: 'DESC' },
  });
  return trainingSessions.nodes.filter(({ status }) => status === 'OPEN' || status === 'COMPLETED');
}

interface BeginningProps {
  title: string;
  help: string;
  kind?: string;
  size?: string;
  children: ReactNode;
}

function Beginning({ title, help, kind, size, children }: BeginningProps) {
  const titleId = useId();
  return (
    <Card component="section" aria-labelledby={titleId} sx={{ display: 'flex', flexDirection: 'column' }}>
      <CardContent sx={{ flex: 1 }}>
        {kind && (
          <Typography variant="body2" color="textSecondary">
            {kind}
          </Typography>
        )}
        <Typography component="h3" variant="h3" id={titleId} sx={{ mb: 0.5 }}>
          {title}
        </Typography>
        <Typography
          sx={{ display: '-webkit-box', WebkitLineClamp: 4, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}
        >
          {help}
        </Typography>
        {size && (
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
            {size}
          </Typography>
        )}
      </CardContent>
      <CardActions sx={{ px: 2, pb: 2 }}>{children}</CardActions>
    </Card>
  );
}
