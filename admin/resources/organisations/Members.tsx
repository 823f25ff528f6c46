// Who works for an organisation, and the two ways to change it.

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Form, useNotify, useTranslate } from 'react-admin';
import { OrganisationMembersDocument } from '../../gql/graphql.ts';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { request } from '../../providers/graphql.ts';
import { useActions } from '../../providers/use-actions.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Section } from '../../records/Section.tsx';

export default function Members({ organisationId }: { organisationId: string }) {
  const translate = useTranslate();
  const manages = may(useViewer(), 'organisations.manage');
  const { data, refetch } = useQuery({
    queryKey: ['organisations', 'members', organisationId],
    queryFn: ({ signal }) => request(OrganisationMembersDocument, { id: organisationId }, signal),
  });
  const members = data?.organisation?.members.nodes ?? [];
  return (
    <Section title={translate('resources.organisations.sections.members')}>
      {members.length === 0 && <Typography>{translate('lists.empty')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {members.map(({ id, person }) => (
          <Box
            component="li"
            key={id}
            sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.5 }}
          >
            <span>{person.fullName}</span>
            {manages && (
              <ActionButton
                name="removeOrganisationMember"
                size="small"
                confirm
                run={(provider) => provider.removeOrganisationMember(id)}
              />
            )}
          </Box>
        ))}
      </Box>
      {manages && <NewMember organisationId={organisationId} onAdded={refetch} />}
    </Section>
  );
}

function NewMember({ organisationId, onAdded }: { organisationId: string; onAdded: () => unknown }) {
  const translate = useTranslate();
  const notify = useNotify();
  const provider = useActions();

  async function add({ userId }: { userId?: string }) {
    if (!userId) return;
    try {
      await provider.addOrganisationMember(organisationId, userId);
      notify('actions.addOrganisationMember.done', { type: 'success' });
      await onAdded();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  }

  return (
    <Form onSubmit={add} record={{}} warnWhenUnsavedChanges={false}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1, maxWidth: 480 }}>
        <Box sx={{ flex: '1 1 220px' }}>
          <OneOf source="userId" reference="people" />
        </Box>
        <Button type="submit" variant="outlined">
          {translate('actions.addOrganisationMember.label')}
        </Button>
      </Box>
    </Form>
  );
}
