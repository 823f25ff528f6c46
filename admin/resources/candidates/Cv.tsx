// The CV of a candidate: what it is, whether it can be read, and for whoever may, another one in its place.
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { DownloadButton } from '../../files/DownloadButton.tsx';
import { UploadButton } from '../../files/UploadButton.tsx';
import { CandidateCvLinkDocument, type CandidateFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { request } from '../../providers/graphql.ts';
import { useActions } from '../../providers/use-actions.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Section } from '../../records/Section.tsx';
import { Status } from '../../records/Status.tsx';

const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp';

export function Cv({ candidate }: { candidate: CandidateFullFragment }) {
  const translate = useTranslate();
  const provider = useActions();
  const notify = useNotify();
  const refresh = useRefresh();
  const viewer = useViewer();
  const { id, cv } = candidate;
  const changes = candidate.viewerCanUpdate && may(viewer, 'candidates.create');
  if (!cv && !changes) return null;

  async function attach(uploadId: string) {
    await provider.attachCandidateCv(id, uploadId);
    notify('files.attached', { type: 'success' });
    refresh();
  }
  return (
    <Section title={translate('files.cv')}>
      {cv && <CvState cv={cv} />}
      <Stack useFlexGap spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, '&:empty': { display: 'none' } }}>
          {cv?.status === 'CLEAN' && <DownloadButton name={cv.name} link={() => linkOf(id)} />}
          {cv && changes && (
            <ActionButton name="removeCandidateCv" confirm run={(actions) => actions.removeCandidateCv(id)} />
          )}
        </Stack>
        {changes && (
          <UploadButton
            label={translate(cv ? 'files.replaceCv' : 'files.addCv')}
            purpose="CANDIDATE_CV"
            accept={ACCEPT}
            help={translate('files.cvHelp')}
            use={attach}
          />
        )}
      </Stack>
    </Section>
  );
}

const linkOf = async (id: string) => (await request(CandidateCvLinkDocument, { id })).candidate?.cv?.downloadUrl;

function CvState({ cv }: { cv: NonNullable<CandidateFullFragment['cv']> }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography component="span" sx={{ overflowWrap: 'anywhere', fontWeight: 600 }}>
          {cv.name}
        </Typography>
        <Status of="FileStatus" value={cv.status} />
        <Typography component="span" variant="body2" color="text.secondary">
          {translate('files.sizeAndDay', {
            size: format.number(Math.max(1, Math.round(cv.size / 1024))),
            at: format.dateTime(cv.createdAt),
          })}
        </Typography>
      </Stack>
      {cv.status === 'QUARANTINED' && <Typography sx={{ mb: 1.5 }}>{translate('files.quarantined')}</Typography>}
      {cv.status === 'REFUSED' && (
        <Typography color="error" sx={{ mb: 1.5 }}>
          {translate('files.refused', { reason: format.label('FileRefusal', cv.reason) })}
        </Typography>
      )}
    </>
  );
}
