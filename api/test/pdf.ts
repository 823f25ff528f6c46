// PDF files made by hand, as they are and as programs pack them: objects in a compressed object stream.

import { deflateSync } from 'node:zlib';

/** The value of an object, with the number it gets: 1 is the catalogue, 2 its pages, 3 the only page. */
export type PdfParts = Readonly<Record<number, string>>;

const page = (catalogue = '', onPage = ''): PdfParts => ({
  1: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${onPage} >>`,
});

export interface PdfOptions {
  /** What the catalogue and the page hold besides. */
  readonly catalogue?: string;
  readonly onPage?: string;
  readonly further?: PdfParts;
  /** A stream, as object 9. */
  readonly stream?: string | Buffer;
  /** Whether all but the stream lie in an object stream. */
  readonly packed?: boolean;
}

export function pdf({ catalogue, onPage, further, stream, packed = false }: PdfOptions = {}): Buffer {
  const parts = { ...page(catalogue, onPage), ...further };
  return packed ? packedPdf(parts) : plainPdf(parts, stream);
}

function plainPdf(parts: PdfParts, stream?: string | Buffer): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')];
  const offsets = new Map<number, number>();
  const at = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  const add = (number: number, ...body: (string | Buffer)[]): void => {
    offsets.set(number, at());
    const whole = [`${number} 0 obj\n`, ...body, '\nendobj\n'];
    pieces.push(...whole.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)));
  };
  for (const [number, value] of Object.entries(parts)) add(Number(number), value);
  if (stream !== undefined) add(9, `<< /Length ${Buffer.byteLength(stream)} >>\nstream\n`, stream, '\nendstream');
  const size = Math.max(...offsets.keys()) + 1;
  const begin = at();
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${size}\n${lines.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end, 'latin1')]);
}

/** Its table is a stream, too (ISO 32000-1, 7.5.8): three numbers for each object, of 1, 4 and 2 bytes. */
function packedPdf(parts: PdfParts): Buffer {
  const entries = Object.entries(parts);
  let content = '';
  const table = entries.map(([number, value]) => {
    const offset = content.length;
    content += `${value} `;
    return `${number} ${offset}`;
  });
  const head = `${table.join(' ')} `;
  const body = deflateSync(Buffer.from(head + content, 'latin1'));
  const begin = '%PDF-1.7\n';
  const dictionary = `<< /Type /ObjStm /N ${entries.length} /First ${head.length} /Filter /FlateDecode /Length ${body.length} >>`;
  const holder = Buffer.concat([
    Buffer.from(`20 0 obj\n${dictionary}\nstream\n`),
    body,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const at = begin.length + holder.length;
  const rows = Array.from({ length: 22 }, (_, number) => {
    const row = Buffer.alloc(7);
    const place = entries.findIndex(([name]) => Number(name) === number);
    if (place >= 0) row.writeUInt8(2, 0), row.writeUInt32BE(20, 1), row.writeUInt16BE(place, 5);
    else if (number === 20 || number === 21)
      row.writeUInt8(1, 0), row.writeUInt32BE(number === 20 ? begin.length : at, 1);
    return row;
  });
  const xref = deflateSync(Buffer.concat(rows));
  const xrefHead = `21 0 obj\n<< /Type /XRef /Size 22 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode /Length ${xref.length} >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(begin),
    holder,
    Buffer.from(xrefHead),
    xref,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ]);
}
