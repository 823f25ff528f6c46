// Reads a text sentence by sentence: browsers fall silent in the middle of long texts.
import type { Language } from '../gql/graphql.ts';

const LOCALES: Record<Language, string> = { FR: 'fr-FR', EN: 'en-GB' };
const LONGEST = 250;

/** Starts reading and gives what ends it. `onEnd` is called when everything was read, or could not be. */
export function startReading(speech: SpeechSynthesis, text: string, language: Language, onEnd: () => void): () => void {
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    speech.cancel();
  };
  const finish = () => {
    if (ended) return;
    ended = true;
    onEnd();
  };
  speech.cancel();
  const pieces = sentencesOf(text, LOCALES[language]);
  const voice = voiceFor(speech, language);
  pieces.forEach((piece, index) => {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = voice?.lang ?? LOCALES[language];
    if (voice) utterance.voice = voice;
    utterance.addEventListener('error', finish);
    if (index === pieces.length - 1) utterance.addEventListener('end', finish);
    speech.speak(utterance);
  });
  if (pieces.length === 0) finish();
  return end;
}

/** A voice of the language, of the machine itself where there is one: then nothing of the text leaves it. */
function voiceFor(speech: SpeechSynthesis, language: Language): SpeechSynthesisVoice | undefined {
  const able = speech.getVoices().filter(({ lang }) => lang.toLowerCase().startsWith(language.toLowerCase()));
  return able.find(({ localService }) => localService) ?? able[0];
}

export function sentencesOf(text: string, locale: string): string[] {
  const sentences = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)].map(({ segment }) =>
    segment.trim(),
  );
  return sentences
    .flatMap((sentence) => sentence.match(new RegExp(`.{1,${LONGEST}}(?:\\s|$)|.{1,${LONGEST}}`, 'gsu')) ?? [])
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
