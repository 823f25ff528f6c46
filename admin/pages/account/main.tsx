/** @jsxImportSource preact */
// Entry of the public pages /account/…, for people who are not signed in. Loads nothing of the console.
import { render } from 'preact';
import { Page, purposeOf } from './Page.tsx';
import '../pages.css';

const root = document.getElementById('root');
const [, , page = ''] = location.pathname.split('/');
if (root) render(<Page purpose={purposeOf(page)} />, root);
