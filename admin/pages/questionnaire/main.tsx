/** @jsxImportSource preact */
// Entry of the public page /q/<slug>. Loads nothing of the console. What follows # stays in the browser: `i=` the token of an
// invitation, `w=` one with which answers are taken back.
import { render } from 'preact';
import { isFramed, tellHeight } from './frame.ts';
import { Page } from './Page.tsx';
import { Withdrawal } from './Withdrawal.tsx';
import '../pages.css';

const root = document.getElementById('root');
const slug = location.pathname.split('/')[2] ?? '';

function show(): void {
  const tokens = new URLSearchParams(location.hash.slice(1));
  const withdrawn = tokens.get('w');
  const invitation = tokens.get('i');
  if (!root) return;
  if (withdrawn) render(<Withdrawal key={withdrawn} slug={slug} token={withdrawn} />, root);
  else render(<Page key={invitation} slug={slug} invitation={invitation} />, root);
}

show();
addEventListener('hashchange', show);
tellHeight();
// A page inside another one opens with that one, or not at all.
if (!isFramed && import.meta.env.PROD)
  addEventListener('load', () => {
    navigator.serviceWorker?.register('/questionnaire-worker.js', { scope: '/q/' }).catch(() => {
      // Without it the page needs the line to open, and nothing else.
    });
  });
