// Small steps between a record and the values of its form.
// The API gives objects and takes ids.
export function idOf(thing: { id: string } | null | undefined): string | null {
  return thing?.id ?? null;
}

export function idsOf(things: readonly { id: string }[] | null | undefined): string[] {
  return (things ?? []).map((thing) => thing.id);
}

export function communeCodeOf(place: { commune: { code: string } | null }): string | null {
  return place.commune?.code ?? null;
}

/** The lines somebody wrote, without the empty ones. */
export function withoutBlanks(lines: unknown): string[] {
  return Array.isArray(lines) ? lines.map((line) => String(line).trim()).filter((line) => line !== '') : [];
}
