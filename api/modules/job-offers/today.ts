const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Guadeloupe', dateStyle: 'short' });

/** The day of the calendar in Guadeloupe at this instant, "YYYY-MM-DD". */
export const dayInGuadeloupe = (instant: Date): string => day.format(instant);
