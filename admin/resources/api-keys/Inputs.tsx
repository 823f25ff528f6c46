import { NumberInput } from 'react-admin';
import { LinesInput } from '../../inputs/LinesInput.tsx';

/** How much a key may ask for, and from where. */
export function LimitInputs() {
  return (
    <>
      <NumberInput source="requestsPerMinute" min={1} max={6000} step={1} helperText="apiKeys.rateHelp" />
      <LinesInput source="allowedAddresses" helperText="apiKeys.addressesHelp" />
    </>
  );
}
