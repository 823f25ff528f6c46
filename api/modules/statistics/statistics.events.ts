import { defineEvent } from '../../platform/events/event.ts';

export const StatisticsChanged = defineEvent<{ questionnaireId: string; revision: number }>('StatisticsChanged');
