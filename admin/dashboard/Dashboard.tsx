// The start page: what there is to do, one number and one link each, in one question to the API.

import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import CardContent from '@mui/material/CardContent';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { LinkBase, Loading, useTranslate } from 'react-admin';
import { DashboardDocument, type DashboardQueryVariables } from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useTitle } from '../layout/page-title.ts';
import { request } from '../providers/graphql.ts';
import { may, useViewer } from '../providers/viewer.ts';
import type { Viewer } from '../resources/resource.ts';

const ConfirmAddress = lazy(() => import('./ConfirmAddress.tsx'));
const AddFactor = lazy(() => import('./AddFactor.tsx'));

export default function Dashboard() {
  const viewer = useViewer();
  return viewer ? <Counts viewer={viewer} /> : <Loading />;
}

function Counts({ viewer }: { viewer: Viewer }) {
  const translate = useTranslate();
  useTitle(translate('dashboard.title'));
  const variables: DashboardQueryVariables = {
    jobOffers: may(viewer, 'jobOffers.read'),
    applications: may(viewer, 'applications.read', 'applications.readAll'),
    candidates: may(viewer, 'candidates.read', 'candidates.readAll'),
  };
  const { data } = useQuery({
    queryKey: ['dashboard', variables],
    queryFn: ({ signal }) => request(DashboardDocument, variables, signal),
  });
  return (
    <>
      {!viewer.user.emailVerifiedAt && (
        <Suspense fallback={null}>
          <ConfirmAddress email={viewer.user.email} />
        </Suspense>
      )}
      {viewer.secondFactorMissing && (
        <Suspense fallback={null}>
          <AddFactor />
        </Suspense>
      )}
      <Typography sx={{ mb: 2 }}>{translate('dashboard.welcome', { name: viewer.user.fullName })}</Typography>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
        }}
      >
        <Count name="trainings" to="/trainings" filter={{ status: 'PUBLISHED' }} count={data?.trainings.totalCount} />
        {variables.jobOffers && (
          <Count
            name="jobOffers"
            to="/jobOffers"
            filter={{ status: 'PUBLISHED' }}
            count={data?.jobOffers?.totalCount}
          />
        )}
        {variables.applications && (
          <Count
            name="applications"
            to="/applications"
            filter={{ status: ['RECEIVED'] }}
            count={data?.applications?.totalCount}
          />
        )}
        {variables.candidates && <Count name="candidates" to="/candidates" count={data?.candidates?.totalCount} />}
        {may(viewer, 'conversations.use') && (
          <Count name="unread" to="/conversations" count={data?.viewer?.unreadCount ?? viewer.unreadCount} />
        )}
      </Box>
    </>
  );
}

interface CountProps {
  name: string;
  to: string;
  filter?: object;
  count: number | undefined;
}

function Count({ name, to, filter, count }: CountProps) {
  const translate = useTranslate();
  const format = useFormat();
  const address = filter ? `${to}?filter=${encodeURIComponent(JSON.stringify(filter))}` : to;
  return (
    <Card component="li">
      <CardActionArea component={LinkBase} to={address} sx={{ height: '100%' }}>
        <CardContent>
          <Typography
            component="span"
            sx={{ display: 'block', fontSize: '2rem', fontWeight: 700, color: 'primary.main' }}
          >
            {format.number(count)}
          </Typography>
          <Typography component="span">{translate(`dashboard.${name}`, { smart_count: count ?? 2 })}</Typography>
        </CardContent>
      </CardActionArea>
    </Card>
  );
}
