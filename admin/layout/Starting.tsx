// Shown while the first scripts arrive: no library, no text to translate.
export function Starting() {
  return <div className="starting" aria-busy="true" />;
}
