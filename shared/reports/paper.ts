import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

/** A4 in points. */
export const sheet = { width: 595.28, height: 841.89, margin: 48, foot: 56 } as const;
export const inner = sheet.width - 2 * sheet.margin;
export const ink = {
  text: rgb(0.09, 0.1, 0.12),
  quiet: rgb(0.36, 0.38, 0.42),
  line: rgb(0.8, 0.81, 0.83),
  fill: rgb(0.04, 0.42, 0.39),
  pale: rgb(0.9, 0.91, 0.92),
  alarm: rgb(0.7, 0.15, 0.12),
} as const;

/** Letters without a decomposition into a plain one and its accent. */
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'n',
  '\u2212': '-',
  '\u2011': '-',
};

/** What the standard fonts of PDF can print of a text: other Latin letters lose their accents, other scripts become "?". */
function printable(font: PDFFont, text: string): string {
  const can = (letter: string) => {
    try {
      font.encodeText(letter);
      return true;
    } catch {
      return false;
    }
  };
  return [...text.normalize('NFC').replace(/\s+/g, ' ')]
    .map((letter) => {
      if (can(letter)) return letter;
      const bare = plain[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
      return bare !== '' && [...bare].every(can) ? bare : '?';
    })
    .join('');
}

interface TextOptions {
  size?: number;
  bold?: boolean;
  color?: ReturnType<typeof rgb>;
}

/** A document that fills page after page from the top: it knows where it is, and begins a new page when one is full. */
export class Paper {
  readonly pdf: PDFDocument;
  page: PDFPage;
  y: number = sheet.height - sheet.margin;
  /** True once a text had letters that cannot be printed. */
  lost = false;
  private readonly regular: PDFFont;
  private readonly strong: PDFFont;

  private constructor(pdf: PDFDocument, regular: PDFFont, strong: PDFFont) {
    this.pdf = pdf;
    this.regular = regular;
    this.strong = strong;
    this.page = pdf.addPage([sheet.width, sheet.height]);
  }

  static async create(): Promise<Paper> {
    const pdf = await PDFDocument.create();
    return new Paper(
      pdf,
      await pdf.embedFont(StandardFonts.Helvetica),
      await pdf.embedFont(StandardFonts.HelveticaBold),
    );
  }

  /** Begins a new page unless `height` points are left on this one. */
  keep(height: number): void {
    if (this.y - height >= sheet.foot) return;
    this.page = this.pdf.addPage([sheet.width, sheet.height]);
    this.y = sheet.height - sheet.margin;
  }

  private shown(text: string, bold = false): string {
    const said = printable(bold ? this.strong : this.regular, text);
    if (said.includes('?') && !text.includes('?')) this.lost = true;
    return said;
  }

  width(text: string, { size = 9.5, bold = false }: TextOptions = {}): number {
    return (bold ? this.strong : this.regular).widthOfTextAtSize(this.shown(text, bold), size);
  }

  /** One line where it is told, its baseline at `y`; `right` is where it ends instead of begins. */
  at(text: string, x: number, y: number, options: TextOptions & { right?: boolean } = {}): void {
    const { size = 9.5, bold = false, color = ink.text, right = false } = options;
    this.page.drawText(this.shown(text, bold), {
      x: right ? x - this.width(text, options) : x,
      y,
      size,
      font: bold ? this.strong : this.regular,
      color,
    });
  }

  /** The words of a text in lines of at most `width` points; a word longer than a line is cut. */
  lines(text: string, width: number, options: TextOptions = {}): string[] {
    const lines: string[] = [];
    let line = '';
    const pieces = text.split(/\s+/).flatMap((word) => {
      if (this.width(word, options) <= width) return [word];
      const most = Math.max(1, Math.floor((word.length * width) / this.width(word, options)) - 1);
      return word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [word];
    });
    for (const word of pieces) {
      const next = line ? `${line} ${word}` : word;
      if (line && this.width(next, options) > width) {
        lines.push(line);
        line = word;
      } else line = next;
    }
    return line ? [...lines, line] : lines;
  }

  /** A text over the whole width, wrapped. */
  paragraph(text: string, options: TextOptions = {}): void {
    const size = options.size ?? 9.5;
    for (const line of this.lines(text, inner, options)) {
      this.keep(size * 1.4);
      this.y -= size * 1.4;
      this.at(line, sheet.margin, this.y, options);
    }
  }

  heading(text: string, room = 60): void {
    this.keep(room + 30);
    this.y -= 28;
    this.at(text, sheet.margin, this.y, { size: 13, bold: true });
    this.y -= 6;
  }

  rule(): void {
    this.page.drawLine({
      start: { x: sheet.margin, y: this.y },
      end: { x: sheet.width - sheet.margin, y: this.y },
      thickness: 0.6,
      color: ink.line,
    });
  }

  /** Writes the same line at the foot of all pages, with their numbers. */
  number(foot: string): void {
    const pages = this.pdf.getPages();
    pages.forEach((page, index) => {
      this.page = page;
      this.at(foot, sheet.margin, 30, { size: 7.5, color: ink.quiet });
      this.at(`Page ${index + 1} of ${pages.length}`, sheet.width - sheet.margin, 30, {
        size: 7.5,
        color: ink.quiet,
        right: true,
      });
    });
  }
}
