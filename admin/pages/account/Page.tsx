/** @jsxImportSource preact */
// The pages behind mailed links. Opening one changes nothing, because programs that look for harmful links open them
// too: a person has to press the button.
import { useEffect, useState } from 'preact/hooks';
import { Frame, Notice } from '../Frame.tsx';
import { initialLanguage, type Language, textsIn } from '../language.ts';
import { Invitation } from './Invitation.tsx';
import { VerifyEmail } from './VerifyEmail.tsx';

const views = { verifyEmail: VerifyEmail, invitation: Invitation };

export function Page({ purpose }: { purpose: keyof typeof views }) {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const texts = textsIn(language);
  const token = location.hash.slice(1);
  const View = views[purpose];
  useEffect(() => {
    document.title = `${texts[purpose]} – Passerelle`;
  }, [purpose, texts]);
  return (
    <Frame language={language} onLanguage={setLanguage}>
      {token ? (
        <View token={token} texts={texts} />
      ) : (
        <Notice level={1} title={texts.incompleteLink} text={texts.incompleteLinkHelp} />
      )}
    </Frame>
  );
}
