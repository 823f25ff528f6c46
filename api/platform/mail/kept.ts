// What is made once and used often: the newest and most used are kept, the rest is made again.

/** `make`, remembering its last `most` results by their text. */
export function kept<T>(most: number, make: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    const result = known ?? make(text);
    results.delete(text);
    results.set(text, result);
    if (results.size > most) results.delete(results.keys().next().value as string);
    return result;
  };
}
