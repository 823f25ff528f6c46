// A microphone for Chromium: a file of tones that it plays instead of listening.
import { writeFile } from 'node:fs/promises';

const RATE = 16_000;

/** Writes so many seconds of a tone that changes every half second, as WAV, and gives the flags that make it the microphone. */
export async function microphoneOf(path: string, seconds: number): Promise<string[]> {
  const samples = Buffer.alloc(seconds * RATE * 2);
  for (let index = 0; index < seconds * RATE; index++) {
    const hertz = 220 + 110 * (Math.floor((2 * index) / RATE) % 4);
    samples.writeInt16LE(Math.round(12_000 * Math.sin((2 * Math.PI * hertz * index) / RATE)), 2 * index);
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  await writeFile(path, Buffer.concat([header, samples]));
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${path}`,
  ];
}
