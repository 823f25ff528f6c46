// What the page asks the server for before it can show the form, and whether there is a line at all.
import { useEffect, useState } from 'preact/hooks';
import { withoutAddress } from '../../../api/modules/submissions/conditions.rules.ts';
import { broughtAlong, type Invitation, loadInvitation, loadQuestionnaire, type Questionnaire } from './api.ts';

export type Loaded =
  | { state: 'failed' | 'unknown' }
  /** With what the page brought along, while the invitation is looked at. */
  | { state: 'loading'; questionnaire: Questionnaire | null }
  | {
      state: 'loaded';
      questionnaire: Questionnaire;
      /** Why the link of the invitation does not lead to the form. */
      refused: 'INVITATION_UNKNOWN' | 'INVITATION_USED' | null;
      /** Whether the answers will lead to whoever the link was sent to; null without a link. */
      link: 'NAMED' | 'ANONYMOUS' | null;
    };

export function useLoaded(slug: string, invitation: string | null): { loaded: Loaded; reload: () => void } {
  const [brought] = useState(() => broughtAlong(slug));
  const [loaded, setLoaded] = useState<Loaded>(() =>
    brought && !invitation ? withInvitation(brought, undefined, false) : { state: 'loading', questionnaire: brought },
  );
  const [tries, setTries] = useState(0);
  const reload = (): void => setTries((count) => count + 1);
  useEffect(() => {
    const first = tries === 0 ? brought : null;
    if (first && !invitation) return;
    setLoaded({ state: 'loading', questionnaire: first });
    // Offline the invitation is not known, and looked at when the answers arrive.
    const invited = invitation ? loadInvitation(invitation).catch(() => undefined) : undefined;
    Promise.all([first ?? loadQuestionnaire(slug), invited]).then(
      ([questionnaire, known]) =>
        setLoaded(questionnaire ? withInvitation(questionnaire, known, invitation !== null) : { state: 'unknown' }),
      () => setLoaded({ state: 'failed' }),
    );
  }, [slug, invitation, brought, tries]);
  useEffect(() => {
    if (loaded.state !== 'failed') return;
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, [loaded]);
  return { loaded, reload };
}

/** @param invitation null when there is none behind the link, undefined when there is no link or nobody knows */
function withInvitation(
  questionnaire: Questionnaire,
  invitation: Invitation | null | undefined,
  hasLink: boolean,
): Loaded {
  const isOurs = invitation === undefined || invitation?.questionnaireId === questionnaire.id;
  const refused = !isOurs ? 'INVITATION_UNKNOWN' : invitation?.answered ? 'INVITATION_USED' : null;
  const link = invitation ? (invitation.anonymous ? 'ANONYMOUS' : 'NAMED') : null;
  // The link stands for the address: whoever has one is not asked.
  const asked = hasLink ? { ...questionnaire, sections: withoutAddress(questionnaire.sections) } : questionnaire;
  return { state: 'loaded', questionnaire: asked, refused, link };
}

export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = (): void => setOnline(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return online;
}
