// Domains of which nobody has said whose they are, and everything that can be said of them.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { LinkBase, useListContext, useTranslate } from 'react-admin';
import { useAssistant } from '../../assistant/use-assistant.ts';
import type { UnknownDomainRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Decide } from './Decide.tsx';

const ASKED_AT_ONCE = 20;

export default function UnknownDomainList() {
  const format = useFormat();
  const translate = useTranslate();
  const viewer = useViewer();
  const manages = may(viewer, 'institutions.manage');
  const columns: Column<UnknownDomainRowFragment>[] = [
    { source: 'domain', order: 'DOMAIN', render: ({ domain }) => <strong>{domain}</strong> },
    {
      source: 'responseCount',
      order: 'RESPONSE_COUNT',
      align: 'right',
      render: ({ responseCount }) => responseCount,
    },
    {
      source: 'lastResponseAt',
      order: 'LAST_RESPONSE_AT',
      render: ({ lastResponseAt }) => format.dateTime(lastResponseAt),
    },
    {
      source: 'suggestion',
      render: (unknown) =>
        unknown.likelyDomain || isPending(unknown) ? <Suggestion unknown={unknown} decides={manages} /> : null,
    },
  ];
  if (manages) columns.push({ source: 'decision', render: (unknown) => <Decision unknown={unknown} /> });
  return (
    <ListPage
      sort={{ field: 'RESPONSE_COUNT', order: 'DESC' }}
      search
      actions={
        <>
          <Button component={LinkBase} to="/personalProviders">
            {translate('resources.personalProviders.name', { smart_count: 2 })}
          </Button>
          <Button component={LinkBase} to="/domainAliases">
            {translate('resources.domainAliases.name', { smart_count: 2 })}
          </Button>
        </>
      }
    >
      {manages && may(viewer, 'assistant.use') && <AskAi />}
      <Rows columns={columns} linkTo={null} />
    </ListPage>
  );
}

/** What an AI proposed waits to be confirmed, changed or not, or rejected: nothing is said of the domain past it. */
const isPending = ({ proposal }: UnknownDomainRowFragment): boolean => proposal?.status === 'PENDING';

/** Asks of the domains of this page that have no proposal yet; shown where there is an AI to ask. */
function AskAi() {
  const translate = useTranslate();
  const writing = useAssistant()?.writing;
  const { data = [] } = useListContext<UnknownDomainRowFragment>();
  const open = data.filter((unknown) => !isPending(unknown)).map(({ domain }) => domain);
  const domains = open.slice(0, ASKED_AT_ONCE);
  if (!writing || domains.length === 0) return null;
  return (
    <Box sx={{ p: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <ActionButton name="proposeInstitutions" run={(provider) => provider.proposeInstitutions(domains)} />
      <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 240px' }}>
        {translate('institutions.askHelp', { smart_count: domains.length })}
      </Typography>
    </Box>
  );
}

function Suggestion({ unknown, decides }: { unknown: UnknownDomainRowFragment; decides: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const { domain, likelyDomain, proposal } = unknown;
  return (
    <Box sx={{ display: 'grid', gap: 0.75, maxWidth: 420 }}>
      {likelyDomain && (
        <Box>
          {translate('institutions.likely', { domain: likelyDomain })}
          {decides && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
              <ActionButton
                name="acceptSpelling"
                label={translate('actions.acceptSpelling.label', { domain: likelyDomain })}
                size="small"
                run={(provider) => provider.decideDomainSpelling(domain, likelyDomain)}
              />
              <ActionButton
                name="keepSpelling"
                size="small"
                variant="text"
                run={(provider) => provider.decideDomainSpelling(domain, null)}
              />
            </Box>
          )}
        </Box>
      )}
      {proposal && isPending(unknown) && (
        <Box>
          <Typography variant="caption" color="textSecondary">
            {translate('institutions.proposedBy', { model: proposal.model })}
          </Typography>
          <Box>
            <strong>{proposal.name}</strong>
            {` – ${translate('institutions.confidence', { percent: Math.round(proposal.confidence * 100) })}`}
          </Box>
          <Box sx={{ color: 'text.secondary' }}>
            {[
              proposal.type && format.label('InstitutionType', proposal.type),
              proposal.sector && format.label('InstitutionSector', proposal.sector),
            ]
              .filter(Boolean)
              .join(', ')}
          </Box>
          <Box sx={{ overflowWrap: 'anywhere' }}>{proposal.reason}</Box>
          {decides && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
              <Decide unknown={unknown} proposal={proposal} />
              <ActionButton
                name="rejectInstitutionProposal"
                size="small"
                variant="text"
                run={(provider) => provider.rejectInstitutionProposal(proposal.id)}
              />
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}

function Decision({ unknown }: { unknown: UnknownDomainRowFragment }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, '& button': { whiteSpace: 'nowrap', px: 1 } }}>
      {!isPending(unknown) && <Decide unknown={unknown} proposal={null} />}
      <ActionButton
        name="addPersonalProvider"
        size="small"
        variant="text"
        confirm
        run={(provider) => provider.addPersonalProvider(unknown.domain)}
      />
    </Box>
  );
}
