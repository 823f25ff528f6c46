// Messages on their way: shown at once, sent with an id of their own so that sending again never doubles them.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useActions } from '../providers/use-actions.ts';
import { randomId } from '../random-id.ts';
import { addMessage, type Message } from './messages.ts';

export interface Outgoing {
  clientId: string;
  body: string;
  failed: boolean;
}

export function useOutbox(conversationId: string) {
  const [outgoing, setOutgoing] = useState<Outgoing[]>([]);
  const provider = useActions();
  const queryClient = useQueryClient();

  const deliver = useCallback(
    async ({ clientId, body }: Pick<Outgoing, 'clientId' | 'body'>) => {
      const entry = { clientId, body, failed: false };
      setOutgoing((entries) => [...entries.filter((other) => other.clientId !== clientId), entry]);
      try {
        const message = await provider.sendMessage(conversationId, body, clientId);
        addMessage(queryClient, conversationId, message as unknown as Message);
        setOutgoing((entries) => entries.filter((other) => other.clientId !== clientId));
        await queryClient.invalidateQueries({ queryKey: ['conversations', 'list'] });
      } catch {
        setOutgoing((entries) =>
          entries.map((other) => (other.clientId === clientId ? { ...other, failed: true } : other)),
        );
      }
    },
    [conversationId, provider, queryClient],
  );

  const send = useCallback((body: string) => deliver({ clientId: randomId(), body }), [deliver]);
  return { outgoing, send, retry: deliver };
}
