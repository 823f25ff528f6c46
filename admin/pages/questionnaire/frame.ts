// The page inside a page of somebody else (admin/public/embed.js): tells how high it is, what it is called and when another
// part is shown, and nothing else, since it does not know whom it tells.

export const isFramed = window.parent !== window;

const tell = (what: { height?: number; title?: string; turned?: true }): void =>
  window.parent.postMessage({ passerelle: 'questionnaire', ...what }, '*');

export function tellHeight(): void {
  if (!isFramed) return;
  document.documentElement.classList.add('framed');
  const observer = new ResizeObserver(() => tell({ height: Math.ceil(document.body.getBoundingClientRect().height) }));
  observer.observe(document.body);
}

/** Names the page, and the frame around it. */
export function entitle(title: string): void {
  document.title = `${title} – Passerelle`;
  if (isFramed) tell({ title });
}

/** Another part is shown: the page around should show its beginning. */
export function tellTurned(): void {
  if (isFramed) tell({ turned: true });
}
