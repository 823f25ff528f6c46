// The course of one dictation: asking for the microphone, recording, sending, done. Leaving the page ends all of it.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../gql/graphql.ts';
import { type Recording, RecordingError, startRecording } from './recording.ts';
import { type Dictated, uploadRecording } from './upload.ts';

/** The server takes longer ones; a single mistake should not cost more than this. */
const LONGEST_SECONDS = 600;
const TICK_MS = 200;

export type DictationState =
  | { kind: 'idle'; fault?: string }
  | { kind: 'asking' }
  | { kind: 'recording' | 'paused'; seconds: number; level: number }
  | { kind: 'sending'; share: number }
  | { kind: 'done'; result: Dictated };

export type DictationCourse = ReturnType<typeof useDictation>;

export function useDictation(language: Language, improve: boolean) {
  const [state, setState] = useState<DictationState>({ kind: 'idle' });
  const recording = useRef<Recording>(undefined);
  const sending = useRef<AbortController>(undefined);
  const left = useRef(false);
  const queryClient = useQueryClient();

  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      recording.current?.discard();
      sending.current?.abort();
    };
  }, []);

  const running = state.kind === 'recording';
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => {
      const { current } = recording;
      if (current) setState({ kind: 'recording', seconds: current.seconds(), level: current.level() });
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  useEffect(() => {
    if (state.kind === 'recording' && state.seconds >= LONGEST_SECONDS) void stop();
  });

  async function start() {
    setState({ kind: 'asking' });
    try {
      const started = await startRecording();
      if (left.current) return started.discard();
      recording.current = started;
      setState({ kind: 'recording', seconds: 0, level: 0 });
    } catch (error) {
      setState({ kind: 'idle', fault: `dictation.faults.${error instanceof RecordingError ? error.fault : 'busy'}` });
    }
  }

  function pause() {
    const { current } = recording;
    if (!current) return;
    current.pause();
    setState({ kind: 'paused', seconds: current.seconds(), level: 0 });
  }

  function resume() {
    const { current } = recording;
    if (!current) return;
    current.resume();
    setState({ kind: 'recording', seconds: current.seconds(), level: 0 });
  }

  async function stop() {
    const { current } = recording;
    if (!current) return;
    recording.current = undefined;
    const controller = new AbortController();
    sending.current = controller;
    setState({ kind: 'sending', share: 0 });
    try {
      const result = await uploadRecording(await current.stop(), {
        language,
        improve,
        signal: controller.signal,
        onProgress: (share) => setState({ kind: 'sending', share }),
      });
      if (controller.signal.aborted) return;
      setState({ kind: 'done', result });
      await queryClient.invalidateQueries({ queryKey: ['dictations'] });
    } catch (error) {
      if (controller.signal.aborted) return;
      setState({ kind: 'idle', fault: error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR' });
    }
  }

  /** Back to the beginning, whatever was going on. */
  function leave() {
    recording.current?.discard();
    recording.current = undefined;
    sending.current?.abort();
    setState({ kind: 'idle' });
  }

  return { state, start, pause, resume, stop, leave };
}
