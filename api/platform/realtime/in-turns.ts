/** Carries out tasks, at most so many at once; what became of each, in their order. */
export async function inTurns<T>(
  tasks: readonly (() => Promise<T>)[],
  atOnce: number,
): Promise<readonly PromiseSettledResult<T>[]> {
  const results: PromiseSettledResult<T>[] = [];
  let next = 0;
  const carryOut = async (): Promise<void> => {
    for (let task = tasks[next]; task; task = tasks[next]) {
      const index = next++;
      [results[index]] = (await Promise.allSettled([task()])) as [PromiseSettledResult<T>];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, carryOut));
  return results;
}
