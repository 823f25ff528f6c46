// Names that people gave to files: shown and suggested again, never part of a path, and nothing in them that misleads.

const LONGEST = 120;

// Control characters, line separators, and what turns the direction of writing so that "fdp.exe" reads "exe.pdf".
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;
// What file systems and shells give a meaning to.
const UNSAFE = /[<>:"/\\|?*]/g;

/** The name without its path, and with the extension of what the file really is. */
export function cleanName(given: string, extension: string): string {
  const [last = ''] = given.normalize('NFC').replaceAll(UNSHOWN, '').split(/[/\\]/).slice(-1);
  const stem = last
    .replaceAll(UNSAFE, '_')
    .replace(/\.[\p{L}\p{N}]{1,10}$/u, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...stem].slice(0, LONGEST).join('').trim();
  return `${short || 'document'}.${extension}`;
}

/** `attachment` with the name in RFC 6266's two forms: plain ASCII, and UTF-8 for everything newer. */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
