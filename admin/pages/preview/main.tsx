/** @jsxImportSource preact */
// Entry of /preview.html, which the editor shows in a frame. Loads nothing of the console.
import { render } from 'preact';
import { Preview } from './Preview.tsx';
import '../pages.css';

const root = document.getElementById('root');
if (root) render(<Preview />, root);
