// What a mail says whose links prove something, sealed until the mail server has it: a copy of the database, while a mail
// waits or when it was kept or failed, opens nothing. Beside it the mail stands as everybody may read it.

import type { Config } from '../../platform/config.ts';
import { seal, unseal } from '../../platform/encryption.ts';
import type { SealedColumn } from '../../platform/sealed-columns.ts';
import { MailMessage } from './mail-message.ts';
import { withoutProofsIn } from './secret-links.read.ts';

export interface MailTexts {
  readonly html: string;
  readonly text: string;
}

const purposeOf = (id: string): string => `mail ${id}`;

/** Where the texts are sealed. */
export const sealedMails: SealedColumn = {
  entity: MailMessage,
  key: 'id',
  properties: ['sealedTexts'],
  purpose: purposeOf,
};

/** The texts of this mail as they may stand in the database; sealed only where they prove something. */
export function sealTexts(
  config: Config,
  id: string,
  { html, text }: MailTexts,
): MailTexts & { sealedTexts: string | null } {
  const shown = withoutProofsIn({ html, text });
  const proves = shown.html !== html || shown.text !== text;
  return { ...shown, sealedTexts: proves ? seal(config, purposeOf(id), JSON.stringify({ html, text })) : null };
}

/** What the recipient gets; null when none of the keys opens it. */
export function openTexts(
  config: Config,
  { id, sealedTexts, html, text }: MailTexts & { readonly id: string; readonly sealedTexts: string | null },
): MailTexts | null {
  if (sealedTexts === null) return { html, text };
  try {
    return JSON.parse(unseal(config, purposeOf(id), sealedTexts)) as MailTexts;
  } catch {
    return null;
  }
}
