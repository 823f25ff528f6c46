/** @jsxImportSource preact */
import { AddressForm } from './AddressForm.tsx';
import { requestPasswordReset } from './api.ts';
import type { ViewProps } from './Page.tsx';

export const Forgot = ({ texts }: ViewProps) => (
  <AddressForm
    texts={texts}
    title={texts.forgot}
    help={texts.forgotHelp}
    button={texts.forgotButton}
    sent={texts.forgotSent}
    send={requestPasswordReset}
  />
);
