/** @jsxImportSource preact */
// Accepts an invitation: a password, then straight into the console.
import { acceptInvitation } from './api.ts';
import { useEntrance } from './Entrance.tsx';
import type { LinkViewProps } from './Page.tsx';
import { PasswordForm } from './PasswordForm.tsx';

export function Invitation({ token, texts }: LinkViewProps) {
  const { entered, enter } = useEntrance(texts);
  return (
    entered ?? (
      <PasswordForm
        texts={texts}
        title={texts.invitation}
        help={texts.invitationHelp}
        button={texts.acceptInvitation}
        refused={texts.invitationRefused}
        send={(password) => acceptInvitation(token, password)}
        onDone={enter}
      />
    )
  );
}
