/** @jsxImportSource preact */
// The pages with which an account begins and is found again. Opening one changes nothing, because programs that look for
// harmful links open them too: a person has to press the button.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../call.ts';
import { Frame, Notice } from '../Frame.tsx';
import type { Texts } from '../i18n/fr.ts';
import { initialLanguage, type Language, textsIn } from '../language.ts';
import { faultOfLink, type LinkPurpose } from './api.ts';
import { CompleteRegistration } from './CompleteRegistration.tsx';
import { Forgot } from './Forgot.tsx';
import { Invitation } from './Invitation.tsx';
import { Register } from './Register.tsx';
import { Reset } from './Reset.tsx';
import { SignInLink } from './SignInLink.tsx';
import { VerifyEmail } from './VerifyEmail.tsx';

export interface ViewProps {
  texts: Texts;
  language: Language;
}
export interface LinkViewProps extends ViewProps {
  token: string;
}

interface Linked {
  title: keyof Texts;
  View: ComponentType<LinkViewProps>;
  purpose: LinkPurpose;
  /** What can be done about a link that no longer works, and where. */
  instead: { text: 'askInviter' | 'askSignedIn' } | { page: string; label: 'register' | 'forgotButton' };
}

/** Behind mailed links, each with its token. */
const linked = {
  'verify-email': {
    title: 'verifyEmail',
    View: VerifyEmail,
    purpose: 'VERIFY_EMAIL',
    instead: { text: 'askSignedIn' },
  },
  invitation: { title: 'invitation', View: Invitation, purpose: 'INVITATION', instead: { text: 'askInviter' } },
  'complete-registration': {
    title: 'completeRegistration',
    View: CompleteRegistration,
    purpose: 'COMPLETE_REGISTRATION',
    instead: { page: 'register', label: 'register' },
  },
  reset: {
    title: 'reset',
    View: Reset,
    purpose: 'RESET',
    instead: { page: 'forgot', label: 'forgotButton' },
  },
} satisfies Record<string, Linked>;

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
  return token ? (
    <OfLink linked={linked[purpose]} token={token} {...props} />
  ) : (
    <Notice level={1} title={props.texts.incompleteLink} text={props.texts.incompleteLinkHelp} />
  );
}

/** Says at once when there is nothing to fill in any more. */
function OfLink({ linked: { View: Linked, purpose, instead }, ...props }: LinkViewProps & { linked: Linked }) {
  const { token, texts, language } = props;
  const [fault, setFault] = useState<Refusal | null>();
  const [tries, setTries] = useState(0);
  const works = fault === null;
  // Again in another language, but never once there was a form: it may have used the link.
  useEffect(() => {
    if (!works) void faultOfLink(purpose, token).then(setFault);
  }, [purpose, token, works, language, tries]);

  if (fault === undefined) return null;
  if (works) return <Linked {...props} />;
  if (fault.code === 'TOO_MANY_ATTEMPTS')
    return (
      <Notice key="later" level={1} title={texts.lookLater} text={fault.message}>
        <button type="button" class="primary" onClick={() => setTries(tries + 1)}>
          {texts.retry}
        </button>
      </Notice>
    );
  return (
    <Notice
      key="dead"
      level={1}
      title={texts.deadLink}
      text={'text' in instead ? `${fault.message} ${texts[instead.text]}` : fault.message}
    >
      {'page' in instead && (
        <a class="button" href={`/account/${instead.page}?lang=${language}`}>
          {texts[instead.label]}
        </a>
      )}
      <SignInLink texts={texts} />
    </Notice>
  );
}
