// Every form of the console.
import { testEveryPage } from './every-page.ts';

testEveryPage('forms');
