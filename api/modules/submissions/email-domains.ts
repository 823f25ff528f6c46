// Tells which e-mail domains of a set of addresses are probably mistyped: one letter away from a domain that is far
// more frequent in the same set. Knows no list of domains and corrects nothing.
const fewestForFrequent = 3;
const timesMoreFrequent = 3;

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Each suspect domain with the frequent one it resembles, e.g. "fase.cj" → "fase.ch". */
export function suspectDomains(emails: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const email of emails) counts.set(domainOf(email), (counts.get(domainOf(email)) ?? 0) + 1);
  const frequent = [...counts]
    .filter(([domain, times]) => times >= fewestForFrequent && domain.length <= longestCompared)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  // Domains one letter apart have in common what is left of them without a letter: none is compared with all the others.
  const alike = new Map<string, Set<number>>();
  for (const [place, [domain]] of frequent.entries())
    for (const rest of withoutALetter(domain)) alike.set(rest, (alike.get(rest) ?? new Set()).add(place));
  const suspects = new Map<string, string>();
  for (const [domain, count] of counts) {
    if (domain.length > longestCompared) continue;
    const places = new Set(withoutALetter(domain).flatMap((rest) => [...(alike.get(rest) ?? [])]));
    const likely = [...places]
      .sort((one, other) => one - other)
      .map((place) => frequent[place] as [string, number])
      .find(([other, times]) => times >= count * timesMoreFrequent && isOneEditAway(domain, other));
    if (likely) suspects.set(domain, likely[0]);
  }
  return suspects;
}

const longestCompared = 60;

/** The domain itself, and without each of its letters. */
const withoutALetter = (domain: string): string[] => [
  domain,
  ...Array.from(domain, (_, place) => domain.slice(0, place) + domain.slice(place + 1)),
];

/** One letter inserted, left out, replaced, or two neighbours swapped. */
function isOneEditAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restOfA = a.slice(start);
  const restOfB = b.slice(start);
  if (a.length > b.length) return restOfA.slice(1) === restOfB;
  if (a.length < b.length) return restOfA === restOfB.slice(1);
  if (restOfA.slice(1) === restOfB.slice(1)) return true;
  return restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2);
}
