// Every list of the console.
import { testEveryPage } from './every-page.ts';

testEveryPage('lists');
