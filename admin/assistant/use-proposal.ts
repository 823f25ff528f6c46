// One text asked of the AI at a time: waiting can be ended, and an answer that nobody waits for any more is not shown.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { AssistTextDocument, type AssistTextInput } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';

export type Asking =
  | { kind: 'idle' }
  | { kind: 'waiting' }
  | { kind: 'failed'; message: string }
  | { kind: 'proposed'; text: string; warnings: readonly string[]; language: 'FR' | 'EN' };

export function useProposal() {
  const [asking, setAsking] = useState<Asking>({ kind: 'idle' });
  const waiting = useRef<AbortController>(undefined);
  const queryClient = useQueryClient();
  useEffect(() => () => waiting.current?.abort(), []);

  async function ask(input: AssistTextInput) {
    waiting.current?.abort();
    const controller = new AbortController();
    waiting.current = controller;
    setAsking({ kind: 'waiting' });
    const answer = await proposalFor(input, controller.signal);
    if (controller.signal.aborted) return;
    setAsking(answer);
    await queryClient.invalidateQueries({ queryKey: ['assistant'] });
  }

  function leave() {
    waiting.current?.abort();
    setAsking({ kind: 'idle' });
  }

  return { asking, ask, leave };
}

async function proposalFor(input: AssistTextInput, signal: AbortSignal): Promise<Asking> {
  try {
    const { text, warnings, errors } = (await request(AssistTextDocument, { input }, signal)).assistText;
    if (text === null || text === undefined)
      return { kind: 'failed', message: errors[0]?.message ?? 'errors.INTERNAL_SERVER_ERROR' };
    const language = input.targetLanguage ?? input.language;
    return { kind: 'proposed', text, warnings: (warnings ?? []).map(({ message }) => message), language };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR' };
  }
}
