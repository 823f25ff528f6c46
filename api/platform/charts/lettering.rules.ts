// How much room a text takes, without a page to measure it on: as wide as DejaVu Sans sets it, wider than the faces of
// most systems, so that what fits here fits everywhere.
const NARROW = /[ijlI.,:;'’|!()[\]\s-]/;
const WIDE = /[mwMW@%…—]/;
const CAPITAL = /[A-ZÀ-ÞŒ]/;
const BOLD = 1.12;
/** Not the spaces that keep a sign with its word. */
const BREAKS = /[ \t\r\n]+/;

export function textWidth(text: string, size: number, bold = false): number {
  let units = 0;
  for (const sign of text) {
    if (NARROW.test(sign)) units += 0.36;
    else if (WIDE.test(sign)) units += 0.98;
    else units += CAPITAL.test(sign) ? 0.74 : 0.62;
  }
  return units * size * (bold ? BOLD : 1);
}

/** The text in lines no wider than `width`; what does not fit in `most` lines ends with an ellipsis. */
export function linesOf(text: string, size: number, width: number, most = 3, bold = false): string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BREAKS).flatMap((whole) => piecesOf(whole, fits))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = shortened(`${kept[most - 1]}…`, fits);
  return kept;
}

/** After a sign that joins, as in "Conseiller·ère". */
const JOINT = /(?<=.[·/-])(?=.)/g;
/** Before the consonants that begin a syllable, well enough for French and English. */
const SYLLABLE =
  /(?<=\p{L}{2})(?<![bcdfgkptv](?=[hlr]))(?<!g(?=n))(?=(?:[bcdfgkptv][hlr]|gn|qu|[b-df-hj-np-tv-xz])[aeiouyàâäéèêëîïôöùûüœ])(?=\p{L}{3})/giu;
const ANYWHERE = /(?<=.)(?=.)/gu;

/** The word, cut where it is too long for a line of its own. */
function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  for (const [places, hyphen] of [
    [JOINT, ''],
    [SYLLABLE, '-'],
    [ANYWHERE, '-'],
  ] as const) {
    const cuts = Array.from(word.matchAll(places), ({ index }) => index);
    const cut = cuts.findLast((place) => fits(word.slice(0, place) + hyphen));
    if (cut) return [word.slice(0, cut) + hyphen, ...piecesOf(word.slice(cut), fits)];
  }
  // Not even one letter fits.
  return [word];
}

function shortened(line: string, fits: (line: string) => boolean): string {
  let text = line;
  while (text.length > 1 && !fits(text)) text = `${text.slice(0, -2)}…`;
  return text;
}
