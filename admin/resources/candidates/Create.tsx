// The form of a new candidate: anybody for whoever manages candidates, the viewer's own profile for everybody else.
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { Loading, Navigate, useCreatePath, useTranslate } from 'react-admin';
import { mayCreate, refreshViewer, useViewer } from '../../providers/viewer.ts';
import { CreatePage } from '../../records/CreatePage.tsx';
import type { Viewer } from '../resource.ts';
import { CandidateInputs } from './Inputs.tsx';
import { candidates } from './index.ts';

export default function CandidateCreate() {
  const viewer = useViewer();
  if (!viewer) return <Loading />;
  if (!mayCreate(viewer, candidates)) return <OwnProfile viewer={viewer} />;
  return (
    <CreatePage>
      <CandidateInputs />
    </CreatePage>
  );
}

/** Leads to the profile as soon as there is one: just saved, made in another tab, or when the reader comes back here. */
function OwnProfile({ viewer: { user, candidate } }: { viewer: Viewer }) {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const createPath = useCreatePath();
  async function settle(): Promise<void> {
    // offers read before still say that one cannot apply
    await queryClient.invalidateQueries({ queryKey: ['jobOffers'] });
    await refreshViewer(queryClient);
  }

  if (candidate)
    return <Navigate to={createPath({ resource: 'candidates', type: 'show', id: candidate.id })} replace />;
  return (
    <CreatePage
      title={translate('profile.create')}
      defaultValues={{ email: user.email }}
      redirect={false}
      onSettled={settle}
    >
      <Typography sx={{ mb: 2 }}>{translate('profile.createHelp')}</Typography>
      <CandidateInputs />
    </CreatePage>
  );
}
