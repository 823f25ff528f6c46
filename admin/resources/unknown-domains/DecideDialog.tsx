// Says whose a domain is: an institution that is known, or a new one, to begin with as an AI proposed it.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import {
  Form,
  FormDataConsumer,
  required,
  SelectInput,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import type {
  InstitutionRuleKind,
  InstitutionSector,
  InstitutionType,
  UnknownDomainRowFragment,
} from '../../gql/graphql.ts';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { choicesOf } from '../../providers/enums.ts';
import { useActions } from '../../providers/use-actions.ts';

export interface Decided {
  institutionId?: string | null;
  name?: string | null;
  type?: InstitutionType | null;
  sector?: InstitutionSector | null;
  kind: InstitutionRuleKind;
}

const needed = required();
const domainKinds = choicesOf('InstitutionRuleKind').filter(({ id }) => id !== 'ADDRESS');

interface DecideDialogProps {
  unknown: UnknownDomainRowFragment;
  proposal: UnknownDomainRowFragment['proposal'];
  onClose: () => void;
}

export default function DecideDialog({ unknown: { domain }, proposal, onClose }: DecideDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const provider = useActions();
  const titleId = useId();

  async function decide(values: Partial<Decided>) {
    const decided = { ...values, kind: values.kind ?? 'DOMAIN' } as Decided;
    if (!decided.institutionId && !decided.name?.trim()) {
      notify('institutions.whichOne', { type: 'error' });
      return;
    }
    try {
      if (proposal) await provider.acceptInstitutionProposal(proposal.id, decided);
      else await provider.nameInstitution(domain, decided);
      onClose();
      notify(proposal ? 'actions.acceptInstitutionProposal.done' : 'actions.nameInstitution.done', { type: 'success' });
      refresh();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  }

  const record = { kind: 'DOMAIN', name: proposal?.name, type: proposal?.type, sector: proposal?.sector };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {translate('institutions.whose', { domain })}
      </DialogTitle>
      <Form onSubmit={decide} record={record} warnWhenUnsavedChanges={false}>
        <DialogContent>
          <OneOf source="institutionId" reference="institutions" label="institutions.known" />
          <FormDataConsumer<Partial<Decided>>>
            {({ formData }) =>
              !formData.institutionId && (
                <>
                  <TextInput source="name" label="institutions.newName" />
                  <EnumInput source="type" of="InstitutionType" label="resources.institutions.fields.type" />
                  <EnumInput source="sector" of="InstitutionSector" label="resources.institutions.fields.sector" />
                </>
              )
            }
          </FormDataConsumer>
          <SelectInput source="kind" choices={domainKinds} validate={needed} label="institutions.which" />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('ra.action.confirm')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
