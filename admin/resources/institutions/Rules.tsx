// Which addresses are of an institution, and the ways to change it.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Form, NumberInput, required, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { AddInstitutionRuleInput, InstitutionFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { useActions } from '../../providers/use-actions.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Section } from '../../records/Section.tsx';

const needed = required();

export default function Rules({ institution: { id, rules } }: { institution: InstitutionFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const manages = may(useViewer(), 'institutions.manage');
  return (
    <Section title={translate('resources.institutions.sections.rules')}>
      <Typography sx={{ mb: 1 }} color="textSecondary">
        {translate(rules.length === 0 ? 'institutions.noRule' : 'institutions.rulesHelp')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rules.map((rule) => (
          <Box
            component="li"
            key={rule.id}
            sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, py: 0.75 }}
          >
            <Box sx={{ flex: '1 1 240px', overflowWrap: 'anywhere' }}>
              <strong>{rule.value}</strong> – {format.label('InstitutionRuleKind', rule.kind)}
              {rule.priority > 0 && `, ${translate('institutions.priority', { priority: rule.priority })}`}
            </Box>
            {manages && (
              <ActionButton
                name="removeInstitutionRule"
                size="small"
                confirm
                run={(provider) => provider.removeInstitutionRule(rule.id)}
              />
            )}
          </Box>
        ))}
      </Box>
      {manages && <NewRule institutionId={id} />}
    </Section>
  );
}

function NewRule({ institutionId }: { institutionId: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const provider = useActions();

  async function add({ kind, value, priority }: Partial<AddInstitutionRuleInput>) {
    if (!kind || !value) return;
    try {
      await provider.addInstitutionRule({ institutionId, kind, value, priority: priority ?? 0 });
      notify('actions.addInstitutionRule.done', { type: 'success' });
      refresh();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  }

  return (
    <Form onSubmit={add} record={{ kind: 'DOMAIN', priority: 0 }} warnWhenUnsavedChanges={false}>
      <Box
        sx={{
          mt: 1,
          display: 'grid',
          columnGap: 1,
          alignItems: 'start',
          gridTemplateColumns: { xs: '1fr', md: '1fr 2fr 120px auto' },
        }}
      >
        <EnumInput source="kind" of="InstitutionRuleKind" isRequired />
        <TextInput source="value" validate={needed} helperText="institutions.valueHelp" />
        <NumberInput source="priority" min={0} max={1000} step={1} />
        <Button type="submit" variant="outlined" sx={{ mt: { md: 1.5 } }}>
          {translate('actions.addInstitutionRule.label')}
        </Button>
      </Box>
    </Form>
  );
}
