// How much a proof by quantity tries: in CI the whole, elsewhere a part, so that `npm test` is soon done.

/** @param variable of the environment, for any other number */
export const quantity = (variable: string, { whole, part }: { whole: number; part: number }): number =>
  Number(process.env[variable] ?? (process.env.CI === 'true' ? whole : part));
