// A PDF that everybody can read (PDF/UA-1, ISO 14289): every part says what it is, charts have words that stand for
// them, tables have headings, and the fonts are inside. Knows nothing of what it tells.

import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Scene } from '../charts/scene.rules.ts';
import { drawScene } from './scene-drawing.ts';

type Structure = ReturnType<PDFKit.PDFDocument['struct']>;

export interface TableColumn {
  readonly title: string;
  /** Its part of the width. */
  readonly width: number;
  readonly align?: 'left' | 'right';
}

const { resolve } = createRequire(import.meta.url);
const FACES = {
  regular: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const;
const INK = '#14242a';
const QUIET = '#4a5a60';
const RULE = '#c9d4d6';
const SHADE = '#edf1f1';
const MARGIN = 50;
const BELOW = 60;
const CELL = { size: 9, x: 4, y: 3 } as const;

export class TaggedPdf {
  readonly width: number;
  private readonly doc: PDFKit.PDFDocument;
  private readonly root: Structure;

  constructor({ title, language, madeAt }: { title: string; language: string; madeAt: Date }) {
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: BELOW },
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      font: FACES.regular,
      info: { Title: inMetadata(title), Creator: 'Passerelle', Producer: 'Passerelle', CreationDate: madeAt },
    });
    this.width = this.doc.page.width - 2 * MARGIN;
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Headings go down level by level; those of level 2 are bookmarks. Not on another page than the chart that follows. */
  heading(level: 1 | 2 | 3, text: string, following: Scene | null = null): this {
    const size = { 1: 20, 2: 14, 3: 11 }[level];
    const above = { 1: 0, 2: 18, 3: 14 }[level];
    this.face('bold', size, INK);
    // Room for a line of text in between, or for some where no chart follows.
    const below = following ? this.sizeOf(following).height + 20 : 60;
    this.need(above + this.doc.heightOfString(text, { width: this.width }) + below);
    if (this.doc.y > MARGIN) this.doc.y += above;
    if (level === 2) this.doc.outline.addItem(text);
    return this.say(`H${level}`, text, 'bold', size, INK);
  }

  paragraph(text: string, { quiet = false }: { quiet?: boolean } = {}): this {
    const [size, colour] = quiet ? [9, QUIET] : [10.5, INK];
    return this.say('P', text, 'regular', size, colour);
  }

  /** A chart across the page, smaller where the page is too short for it. Its description stands for it. */
  figure(scene: Scene): this {
    const { doc } = this;
    const { scale, height } = this.sizeOf(scene);
    this.need(height);
    const top = doc.y;
    const alt = `${scene.title}. ${scene.description}`;
    const bbox: [number, number, number, number] = [MARGIN, top, MARGIN + scene.width * scale, top + height];
    this.add('Figure', { alt, bbox } as never, () => {
      doc.save().translate(MARGIN, top).scale(scale);
      drawScene(doc, scene, FACES);
      doc.restore();
    });
    doc.x = MARGIN;
    doc.y = top + height + 8;
    return this;
  }

  /** A table whose first column names the rows; its headings are repeated on every page. */
  table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): this {
    const { doc } = this;
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    const widths = columns.map(({ width }) => (width / whole) * this.width);
    const titles = columns.map(({ title }) => title);
    const table = doc.struct('Table');
    this.root.add(table);
    this.need(this.rowHeight(titles, widths, true) + 30);
    this.row(table, titles, columns, widths, 'headings');
    for (const row of rows) {
      if (this.need(this.rowHeight(row, widths, false))) this.row(null, titles, columns, widths, 'headings');
      this.row(table, row, columns, widths, 'row');
    }
    table.end();
    doc.x = MARGIN;
    doc.y += 8;
    return this;
  }

  /** The bytes. `footer` names each page. */
  async *bytes(footer: (page: number, count: number) => string): AsyncIterable<Buffer> {
    const { doc } = this;
    this.root.end();
    const { count } = doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      doc.switchToPage(page);
      this.artifact(() => {
        this.face('regular', 8, QUIET);
        // Below the margin nothing may begin a page.
        doc.page.margins.bottom = 0;
        doc.text(footer(page + 1, count), MARGIN, doc.page.height - 35, { width: this.width, align: 'right' });
        doc.page.margins.bottom = BELOW;
      });
    }
    doc.end();
    for await (const part of doc) yield part as Buffer;
  }

  private sizeOf(scene: Scene): { scale: number; height: number } {
    const most = this.doc.page.height - MARGIN - BELOW;
    const scale = Math.min(this.width / scene.width, most / scene.height);
    return { scale, height: scene.height * scale };
  }

  private say(tag: string, text: string, face: keyof typeof FACES, size: number, colour: string): this {
    const { doc } = this;
    this.add(tag, {}, () => {
      this.face(face, size, colour);
      doc.text(printable(text), MARGIN, doc.y, { width: this.width });
    });
    doc.y += size / 2;
    return this;
  }

  private add(tag: string, options: PDFKit.Mixins.StructureElementOptions, draw: () => void): void {
    this.root.add(this.doc.struct(tag, options, draw));
  }

  /** Begins a page where so much room is not left; says whether it did. */
  private need(height: number): boolean {
    const { doc } = this;
    if (doc.y + height <= doc.page.height - BELOW || doc.y <= MARGIN) return false;
    doc.addPage();
    doc.x = MARGIN;
    doc.y = MARGIN;
    return true;
  }

  private row(
    table: Structure | null,
    texts: readonly string[],
    columns: readonly TableColumn[],
    widths: readonly number[],
    kind: 'headings' | 'row',
  ): void {
    const { doc } = this;
    const isHeading = kind === 'headings';
    const height = this.rowHeight(texts, widths, isHeading);
    const top = doc.y;
    this.artifact(() => {
      if (isHeading) doc.rect(MARGIN, top, this.width, height).fill(SHADE);
      doc.lineWidth(0.5).strokeColor(RULE);
      doc
        .moveTo(MARGIN, top + height)
        .lineTo(MARGIN + this.width, top + height)
        .stroke();
    });
    const line = table && doc.struct('TR');
    if (table && line) table.add(line);
    let left = MARGIN;
    for (const [at, text] of texts.entries()) {
      const width = widths[at] ?? 0;
      const x = left;
      const draw = (): void => {
        this.face(isHeading ? 'bold' : 'regular', CELL.size, INK);
        const align = columns[at]?.align ?? 'left';
        doc.text(printable(text), x + CELL.x, top + CELL.y, { width: width - 2 * CELL.x, align });
      };
      const scope = isHeading ? 'Column' : at === 0 ? 'Row' : null;
      if (line) line.add(doc.struct(scope ? 'TH' : 'TD', (scope ? { scope } : {}) as never, draw));
      else this.artifact(draw);
      left += width;
    }
    line?.end();
    doc.x = MARGIN;
    doc.y = top + height;
  }

  private rowHeight(texts: readonly string[], widths: readonly number[], isHeading: boolean): number {
    this.face(isHeading ? 'bold' : 'regular', CELL.size, INK);
    const heights = texts.map((text, at) =>
      this.doc.heightOfString(printable(text) || ' ', { width: (widths[at] ?? 0) - 2 * CELL.x }),
    );
    return Math.max(...heights) + 2 * CELL.y;
  }

  /** What only decorates, or repeats. */
  private artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  private face(face: keyof typeof FACES, size: number, colour: string): void {
    this.doc.font(FACES[face]).fontSize(size).fillColor(colour);
  }
}

/** What has no shape would be shown as an empty box. */
const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, ' ');

/** The library writes the title into XML as it is: there, it is given an escaped one. */
const inMetadata = (title: string): string => {
  const escaped = title.replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return Object.assign(Object(printable(title)) as object, { toString: () => printable(escaped) }) as unknown as string;
};
