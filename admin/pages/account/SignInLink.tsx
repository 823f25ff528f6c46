/** @jsxImportSource preact */
import type { Texts } from '../i18n/fr.ts';

export const SignInLink = ({ texts }: { texts: Texts }) => (
  <a class="button" href="/">
    {texts.signIn}
  </a>
);
