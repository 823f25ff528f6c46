/** @jsxImportSource preact */
// The pages with which an account begins and is found again. Opening one changes nothing, because programs that look for
// harmful links open them too: a person has to press the button.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame, Notice } from '../Frame.tsx';
import type { Texts } from '../i18n/fr.ts';
import { initialLanguage, type Language, textsIn } from '../language.ts';
import { CompleteRegistration } from './CompleteRegistration.tsx';
import { Forgot } from './Forgot.tsx';
import { Invitation } from './Invitation.tsx';
import { Register } from './Register.tsx';
import { Reset } from './Reset.tsx';
import { VerifyEmail } from './VerifyEmail.tsx';

export interface ViewProps {
  texts: Texts;
  language: Language;
}
export interface LinkViewProps extends ViewProps {
  token: string;
}

/** Behind mailed links, each with its token. */
const linked = {
  'verify-email': { title: 'verifyEmail', View: VerifyEmail },
  invitation: { title: 'invitation', View: Invitation },
  'complete-registration': { title: 'completeRegistration', View: CompleteRegistration },
  reset: { title: 'reset', View: Reset },
} satisfies Record<string, { title: keyof Texts; View: ComponentType<LinkViewProps> }>;

const open = {
  register: { title: 'register', View: Register },
  forgot: { title: 'forgot', View: Forgot },
} satisfies Record<string, { title: keyof Texts; View: ComponentType<ViewProps> }>;

type Purpose = keyof typeof linked | keyof typeof open;

export const purposeOf = (page: string): Purpose =>
  page in linked || page in open ? (page as Purpose) : 'verify-email';

/** The token of the link. It leaves the address at once, so that neither the history nor a screen shared keeps it. */
function takeToken(): string {
  const token = location.hash.slice(1);
  if (token) history.replaceState(null, '', `${location.pathname}${location.search}`);
  return token;
}

export function Page({ purpose }: { purpose: Purpose }) {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const [token] = useState(takeToken);
  const texts = textsIn(language);
  const title = texts[{ ...linked, ...open }[purpose].title];
  useEffect(() => {
    document.title = `${title} – Passerelle`;
  }, [title]);
  return (
    <Frame language={language} onLanguage={setLanguage}>
      <View purpose={purpose} token={token} texts={texts} language={language} />
    </Frame>
  );
}

function View({ purpose, token, ...props }: LinkViewProps & { purpose: Purpose }) {
  if (purpose === 'register' || purpose === 'forgot') {
    const { View: Open } = open[purpose];
    return <Open {...props} />;
  }
  const { View: Linked } = linked[purpose];
  return token ? (
    <Linked token={token} {...props} />
  ) : (
    <Notice level={1} title={props.texts.incompleteLink} text={props.texts.incompleteLinkHelp} />
  );
}
