// Every page of the console that is neither a list nor a form, and those before the sign-in.
import { testEveryPage } from './every-page.ts';

testEveryPage('others');
