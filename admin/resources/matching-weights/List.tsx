import Box from '@mui/material/Box';
import { EditButton, RecordContextProvider, useListContext, useTranslate } from 'react-admin';
import type { MatchingWeightsFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { mayEdit, useViewer } from '../../providers/viewer.ts';
import { Bar } from '../../records/Bar.tsx';
import { Section } from '../../records/Section.tsx';
import { factors } from './factors.ts';
import { matchingWeights } from './index.ts';

export default function MatchingWeightsList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<MatchingWeightsFullFragment>[] = [
    { source: 'version', render: (weights) => translate('matching.versionName', { version: weights.version }) },
    ...factors.map((factor) => ({
      source: factor,
      align: 'right' as const,
      render: (weights: MatchingWeightsFullFragment) => format.number(weights[factor]),
    })),
    { source: 'active', render: (weights) => format.yesNo(weights.active) },
    { source: 'createdAt', render: (weights) => format.dateTime(weights.createdAt) },
  ];
  return (
    <ListPage>
      <Active />
      <Rows columns={columns} linkTo={null} />
    </ListPage>
  );
}

function Active() {
  const translate = useTranslate();
  const viewer = useViewer();
  const { data } = useListContext<MatchingWeightsFullFragment>();
  const active = data?.find((weights) => weights.active);
  if (!active) return null;
  return (
    <Section title={translate('matching.active', { version: active.version })}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mb: 2, p: 0, display: 'grid', gap: 1, maxWidth: 480 }}>
        {factors.map((factor) => (
          <li key={factor}>
            {translate('matching.weight', {
              name: translate(`resources.matchingWeights.fields.${factor}`),
              points: active[factor],
            })}
            <Bar value={active[factor]} maximum={100} />
          </li>
        ))}
      </Box>
      {mayEdit(viewer, matchingWeights) && (
        <RecordContextProvider value={active}>
          <EditButton variant="outlined" />
        </RecordContextProvider>
      )}
    </Section>
  );
}
