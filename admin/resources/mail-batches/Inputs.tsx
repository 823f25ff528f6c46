import { maxValue, minValue, NumberInput, regex, required, TextInput, useTranslate } from 'react-admin';
import { FormGrid } from '../../inputs/FormGrid.tsx';
import { MailTextInputs } from '../../mailing/MailTextInputs.tsx';
import type { NamedVariable } from '../../mailing/VariableList.tsx';

const needed = required();
const topic = [required(), regex(/^[a-z][a-z0-9-]*$/, 'errors.slug')];
const rate = [required(), minValue(1), maxValue(100_000)];

interface MailBatchInputsProps {
  batchId?: string;
  /** What its recipients have, beside their name and address. */
  variables?: readonly string[];
}

export function MailBatchInputs({ batchId, variables = [] }: MailBatchInputsProps) {
  const translate = useTranslate();
  const known: NamedVariable[] = [
    { name: 'name', meaning: { fr: translate('mailing.recipientName') } },
    { name: 'email', meaning: { fr: translate('mailing.recipientAddress') } },
    ...variables.map((name) => ({ name })),
  ];
  return (
    <>
      <TextInput source="name" validate={needed} helperText="mailing.nameHelp" />
      <FormGrid>
        <TextInput source="topic" validate={topic} helperText="mailing.topicHelp" />
        <NumberInput source="perMinute" validate={rate} />
      </FormGrid>
      <MailTextInputs variables={known} previewed={batchId ? { batchId } : {}} />
    </>
  );
}
