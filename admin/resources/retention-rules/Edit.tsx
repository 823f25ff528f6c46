import Typography from '@mui/material/Typography';
import { maxValue, minValue, NumberInput, required, useRecordContext, useTranslate } from 'react-admin';
import type { RetentionRuleFullFragment } from '../../gql/graphql.ts';
import { EditPage } from '../../records/EditPage.tsx';

export default function RetentionRuleEdit() {
  return (
    <EditPage redirect="list">
      <Months />
    </EditPage>
  );
}

function Months() {
  const translate = useTranslate();
  const rule = useRecordContext<RetentionRuleFullFragment>();
  if (!rule) return null;
  const { leastMonths: least, mostMonths: most } = rule;
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {rule.source}
      </Typography>
      <NumberInput
        source="months"
        min={least}
        max={most}
        step={1}
        validate={[required(), minValue(least), maxValue(most)]}
        helperText={translate('privacy.bounds', { least, most })}
      />
    </>
  );
}
