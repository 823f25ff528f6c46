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
