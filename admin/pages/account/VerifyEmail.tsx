/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { Notice } from '../Frame.tsx';
import type { Texts } from '../i18n/fr.ts';
import { fill } from '../language.ts';
import { verifyEmail } from './api.ts';
import { SignInLink } from './SignInLink.tsx';

export function VerifyEmail({ token, texts }: { token: string; texts: Texts }) {
  const [busy, setBusy] = useState(false);
  const [verified, setVerified] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [unreachable, setUnreachable] = useState(false);

  const confirm = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setUnreachable(false);
    try {
      const { email, errors } = await verifyEmail(token);
      setVerified(email);
      setRefusal(errors[0]?.message ?? null);
    } catch {
      setUnreachable(true);
    }
    setBusy(false);
  };

  if (verified)
    return (
      <Notice
        key="done"
        level={1}
        title={texts.emailVerified}
        text={fill(texts.emailVerifiedHelp, { email: verified })}
      >
        <SignInLink texts={texts} />
      </Notice>
    );
  if (refusal)
    return (
      <Notice key="refused" level={1} title={texts.emailNotVerified} text={refusal}>
        <SignInLink texts={texts} />
      </Notice>
    );
  return (
    <Notice key="asked" level={1} title={texts.verifyEmail} text={texts.verifyEmailHelp}>
      <button type="button" class="primary" aria-disabled={busy} onClick={() => void confirm()}>
        {busy ? texts.sending : texts.verifyEmailButton}
      </button>
      <span role="alert">{unreachable && texts.unreachable}</span>
    </Notice>
  );
}
