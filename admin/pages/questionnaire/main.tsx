/** @jsxImportSource preact */
// Entry of the public page /q/<slug>. Loads nothing of the console.
import { render } from 'preact';
import { Page } from './Page.tsx';
import '../pages.css';

const root = document.getElementById('root');
const slug = location.pathname.split('/')[2] ?? '';
if (root) render(<Page slug={slug} />, root);
