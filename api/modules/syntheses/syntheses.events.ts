import { defineEvent } from '../../platform/events/event.ts';

export const SynthesesChanged = defineEvent<{ synthesisId: string }>('SynthesesChanged', ({ synthesisId }) => ({
  resource: 'syntheses',
  ids: [synthesisId],
}));
