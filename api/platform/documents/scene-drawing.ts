// Draws a chart into a PDF: the same marks that the console draws as SVG.

import { colourOf, type Paint } from '../charts/palette.rules.ts';
import type { Mark, Scene } from '../charts/scene.rules.ts';

type Faces = Readonly<Record<'regular' | 'bold', string>>;

/** From the upper left corner where the document stands. */
export function drawScene(doc: PDFKit.PDFDocument, { marks }: Scene, faces: Faces): void {
  for (const mark of marks) draw(doc, mark, faces);
}

function draw(doc: PDFKit.PDFDocument, mark: Mark, faces: Faces): void {
  switch (mark.kind) {
    case 'rect':
      doc.rect(mark.x, mark.y, mark.width, mark.height).lineWidth(1);
      if (mark.stroke) doc.fillAndStroke(colour(mark.fill), colour(mark.stroke));
      else doc.fill(colour(mark.fill));
      break;
    case 'line':
      doc.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).lineWidth(mark.thickness).stroke(colour(mark.stroke));
      break;
    case 'circle':
      doc.circle(mark.x, mark.y, mark.radius).lineWidth(mark.thickness);
      doc.fillAndStroke(colour(mark.fill), colour(mark.stroke));
      break;
    case 'text': {
      doc
        .font(mark.bold ? faces.bold : faces.regular)
        .fontSize(mark.size)
        .fillColor(colour(mark.fill));
      const width = doc.widthOfString(mark.text);
      const shift = { start: 0, middle: width / 2, end: width }[mark.anchor];
      doc.text(mark.text, mark.x - shift, mark.y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }
}

/** As the library takes it: "rgb(r, g, b)" is none of its own. */
function colour(paint: Paint): string | [number, number, number] {
  const written = colourOf(paint);
  if (written.startsWith('#')) return written;
  const [red = 0, green = 0, blue = 0] = (written.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}
