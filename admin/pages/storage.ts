// Values kept in the browser. Where storage is refused or full the page goes on without it.
export function remembered(place: string): unknown {
  try {
    const text = localStorage.getItem(place);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export function remember(place: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs the draft, never the answer.
  }
}

/** How the places whose name begins with this and a dot go on. */
export function placesBelow(place: string): string[] {
  try {
    return Object.keys(localStorage).flatMap((name) =>
      name.startsWith(`${place}.`) ? [name.slice(place.length)] : [],
    );
  } catch {
    return [];
  }
}
