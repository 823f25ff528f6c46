// One recording of the microphone: its bytes, its length and how loud it is now. Knows nothing of pages.

export type RecordingFault = 'unsupported' | 'insecure' | 'denied' | 'noMicrophone' | 'busy';

/** Why a recording could not begin. */
export class RecordingError extends Error {
  constructor(readonly fault: RecordingFault) {
    super(fault);
  }
}

export interface Recording {
  pause(): void;
  resume(): void;
  /** Seconds recorded so far, pauses left out. */
  seconds(): number;
  /** How loud it is, from 0 to 1. */
  level(): number;
  /** Ends the recording and gives it. */
  stop(): Promise<Blob>;
  /** Ends the recording and forgets it. */
  discard(): void;
}

const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
/** Enough for speech; ten minutes stay far below what the server takes. */
const BITS_PER_SECOND = 32_000;
const SLICE_MS = 1_000;

const FAULTS: Record<string, RecordingFault> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'noMicrophone',
  OverconstrainedError: 'noMicrophone',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Asks for the microphone and begins. Throws RecordingError. */
export async function startRecording(): Promise<Recording> {
  if (!globalThis.isSecureContext) throw new RecordingError('insecure');
  if (!navigator.mediaDevices || typeof MediaRecorder === 'undefined') throw new RecordingError('unsupported');
  const stream = await navigator.mediaDevices
    .getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } })
    .catch((error: unknown) => {
      throw new RecordingError(FAULTS[(error as Error).name] ?? 'busy');
    });
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: BITS_PER_SECOND,
    ...(mimeType ? { mimeType } : {}),
  });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const meter = startMeter(stream);
  const clock = startClock();
  recorder.start(SLICE_MS);

  const close = () => {
    for (const track of stream.getTracks()) track.stop();
    meter.close();
    clock.pause();
  };
  return {
    pause() {
      recorder.pause();
      clock.pause();
    },
    resume() {
      recorder.resume();
      clock.resume();
    },
    seconds: () => clock.seconds(),
    level: () => (recorder.state === 'recording' ? meter.level() : 0),
    stop: () =>
      new Promise((done) => {
        const finish = () => {
          close();
          done(new Blob(parts, { type: recorder.mimeType }));
        };
        // A microphone that was pulled out has ended the recording already.
        if (recorder.state === 'inactive') return finish();
        recorder.addEventListener('stop', finish, { once: true });
        recorder.stop();
      }),
    discard() {
      if (recorder.state !== 'inactive') recorder.stop();
      close();
    },
  };
}

function startClock() {
  let before = 0;
  let since: number | undefined = performance.now();
  const elapsed = () => before + (since === undefined ? 0 : performance.now() - since);
  return {
    seconds: () => elapsed() / 1_000,
    pause() {
      before = elapsed();
      since = undefined;
    },
    resume() {
      since ??= performance.now();
    },
  };
}

function startMeter(stream: MediaStream) {
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      // Speech lies between -50 and -10 dB.
      return Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-12) + 50) / 40));
    },
    close: () => void audio.close(),
  };
}
