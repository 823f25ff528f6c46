// The button that opens the decision on a domain; what it needs is loaded then.
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { UnknownDomainRowFragment } from '../../gql/graphql.ts';

const DecideDialog = lazy(() => import('./DecideDialog.tsx'));

interface DecideProps {
  unknown: UnknownDomainRowFragment;
  /** What is confirmed, where it is the proposal of an AI. */
  proposal: UnknownDomainRowFragment['proposal'];
}

export function Decide({ unknown, proposal }: DecideProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" size="small" onClick={() => setOpen(true)}>
        {translate(proposal ? 'actions.acceptInstitutionProposal.label' : 'actions.nameInstitution.label')}
      </Button>
      {open && (
        <Suspense>
          <DecideDialog unknown={unknown} proposal={proposal} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
