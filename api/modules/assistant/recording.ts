// What a recording is, decided by its first bytes: what a browser or a person says of it proves nothing.

const AT = (offset: number, signature: string) => (bytes: Uint8Array) =>
  [...signature].every((sign, index) => bytes[offset + index] === sign.charCodeAt(0));

const isWebm = AT(0, '\u001aE\u00df\u00a3');
const isMp4 = AT(4, 'ftyp');
const isOgg = AT(0, 'OggS');
const isWav = (bytes: Uint8Array) => AT(0, 'RIFF')(bytes) && AT(8, 'WAVE')(bytes);
/** An ID3 tag, or a frame: eleven set bits, then a version and a layer that exist (ISO 11172-3, layer III). */
const isMp3 = (bytes: Uint8Array) =>
  AT(0, 'ID3')(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2 && ((bytes[1] ?? 0) & 0x18) !== 0x08);

/** Whether these are the first bytes of WebM, Ogg, MP4, WAV or MP3. */
export const isRecording = (bytes: Uint8Array): boolean =>
  [isWebm, isMp4, isOgg, isWav, isMp3].some((fits) => fits(bytes));
