/** @jsxImportSource preact */
// Entry of the public pages /account/verify-email and /account/invitation. Loads nothing of the console.
import { render } from 'preact';
import { Page } from './Page.tsx';
import '../pages.css';

const root = document.getElementById('root');
const [, , purpose] = location.pathname.split('/');
if (root) render(<Page purpose={purpose === 'invitation' ? 'invitation' : 'verifyEmail'} />, root);
