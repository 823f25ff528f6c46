// The browser's own speech recognition, which is no standard yet: Chromium and Safari have it under an old name.
import type { Language } from '../gql/graphql.ts';

interface SpeechRecognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start(): void;
  stop(): void;
}

interface ResultEvent extends Event {
  results: ArrayLike<ArrayLike<{ transcript: string }>>;
}

export interface Recognising {
  end(): void;
}

interface Listener {
  /** Everything heard so far. */
  onText: (text: string) => void;
  onEnd: () => void;
  onFault: () => void;
}

const LOCALES: Record<Language, string> = { FR: 'fr-FR', EN: 'en-GB' };

type Constructor = new () => SpeechRecognition;
const known = globalThis as { SpeechRecognition?: Constructor; webkitSpeechRecognition?: Constructor };
const Recognition = known.SpeechRecognition ?? known.webkitSpeechRecognition;

export const canRecognise = Recognition !== undefined;

export function startRecognising(language: Language, { onText, onEnd, onFault }: Listener): Recognising {
  if (!Recognition) throw new Error('This browser recognises no speech');
  const recognition = new Recognition();
  recognition.lang = LOCALES[language];
  recognition.continuous = true;
  recognition.interimResults = true;
  recognition.addEventListener('result', (event) => {
    const { results } = event as ResultEvent;
    onText(Array.from(results, (result) => result[0]?.transcript ?? '').join(''));
  });
  recognition.addEventListener('error', onFault);
  recognition.addEventListener('end', onEnd);
  recognition.start();
  return { end: () => recognition.stop() };
}
