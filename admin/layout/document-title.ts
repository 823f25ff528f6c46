// The document's title follows the page's heading.
import { useEffect } from 'react';

const NAME = 'Passerelle';

export function useDocumentTitle(headingId: string, locale: string | undefined): void {
  useEffect(() => {
    const heading = document.getElementById(headingId);
    if (!heading) return;
    const follow = () => {
      const text = heading.textContent?.trim();
      document.title = text ? `${text} · ${NAME}` : NAME;
    };
    follow();
    const observer = new MutationObserver(follow);
    observer.observe(heading, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [headingId, locale]);
}
