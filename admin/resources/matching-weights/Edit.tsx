import Alert from '@mui/material/Alert';
import { FormDataConsumer, maxValue, minValue, NumberInput, required, useTranslate } from 'react-admin';
import { FormGrid } from '../../inputs/FormGrid.tsx';
import { EditPage } from '../../records/EditPage.tsx';
import { factors, TOTAL } from './factors.ts';

type Weights = Record<(typeof factors)[number], number | null>;

const points = [required(), minValue(0), maxValue(TOTAL), sumIsTotal];

export default function MatchingWeightsEdit() {
  return (
    <EditPage redirect="list">
      <FormGrid>
        {factors.map((factor) => (
          <NumberInput key={factor} source={factor} min={0} max={TOTAL} step={1} validate={points} />
        ))}
      </FormGrid>
      <FormDataConsumer>{({ formData }) => <Sum sum={sumOf(formData as Weights)} />}</FormDataConsumer>
    </EditPage>
  );
}

function Sum({ sum }: { sum: number }) {
  const translate = useTranslate();
  return (
    <Alert severity={sum === TOTAL ? 'success' : 'warning'} role="status" sx={{ mt: 1 }}>
      {translate(sum === TOTAL ? 'matching.sumRight' : 'matching.sumWrong', { sum })}
    </Alert>
  );
}

function sumOf(weights: Weights): number {
  return factors.reduce((sum, factor) => sum + (weights[factor] ?? 0), 0);
}

function sumIsTotal(_value: unknown, weights: Weights): string | undefined {
  return sumOf(weights) === TOTAL ? undefined : 'matching.sumRule';
}
