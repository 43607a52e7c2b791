import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { encode } from 'uqr';
import type { IssuedKey } from '../data/verbs.ts';
import { redeemLink } from './redeemLink.ts';
import { sheetText } from './sheetText.ts';

/** A4 in points, three by seven cards with room to cut. */
const page = { width: 595.28, height: 841.89, margin: 34 } as const;
const grid = { columns: 3, rows: 7, headline: 30 } as const;
const ink = rgb(0.09, 0.1, 0.12);
const quiet = rgb(0.42, 0.44, 0.48);
const line = rgb(0.85, 0.86, 0.88);

export interface SheetFacts {
  batch?: string | undefined;
  assignee?: string | undefined;
}

interface Fonts {
  code: PDFFont;
  text: PDFFont;
}

/** The QR code as one vector path in units of a module, the origin at its top left: sharp at any size. */
function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const rects = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: rects.join(''), size };
}

function drawCard(
  sheet: PDFPage,
  issued: IssuedKey,
  x: number,
  top: number,
  fonts: Fonts,
  width: number,
  height: number,
) {
  const side = height - 26;
  const { path, size } = qrPath(redeemLink(issued.key));
  sheet.drawRectangle({ x, y: top - height, width, height, borderColor: line, borderWidth: 0.6 });
  sheet.drawSvgPath(path, { x: x + 13, y: top - 13, scale: side / size, color: ink });
  // In its groups under one another: as it is read aloud, and it fits beside the code whatever the prefix.
  const left = x + side + 24;
  issued.key.split('-').forEach((group, index) => {
    sheet.drawText(group, { x: left, y: top - 26 - index * 13, size: 11, font: fonts.code, color: ink });
  });
  const until = issued.expires_at ? `until ${issued.expires_at.slice(0, 10)}` : '';
  sheet.drawText(until, { x: left, y: top - height + 12, size: 6.5, font: fonts.text, color: quiet });
}

/**
 * The keys as cards to cut out, 21 a page, each with a QR code that opens the page where it is redeemed. Fonts are the
 * standard ones of PDF, so nothing is loaded; the batch's name may be in any script and is drawn as a picture if it must.
 */
export async function keySheet(keys: readonly IssuedKey[], facts: SheetFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(`Consultation keys${facts.batch ? `: ${facts.batch}` : ''}`);
  pdf.setCreator('Keel');
  const fonts = {
    code: await pdf.embedFont(StandardFonts.CourierBold),
    text: await pdf.embedFont(StandardFonts.Helvetica),
  };
  const each = grid.columns * grid.rows;
  const pages = Math.ceil(keys.length / each);
  const width = (page.width - 2 * page.margin) / grid.columns;
  const height = (page.height - 2 * page.margin - grid.headline) / grid.rows;
  const title = await sheetText(pdf, fonts.text, facts.batch ?? 'Consultation keys');
  for (let number = 0; number < pages; number += 1) {
    const sheet = pdf.addPage([page.width, page.height]);
    title(sheet, page.margin, page.height - page.margin - 10);
    const count = `${number + 1} / ${pages}`;
    sheet.drawText(count, {
      x: page.width - page.margin - fonts.text.widthOfTextAtSize(count, 8),
      y: page.height - page.margin - 8,
      size: 8,
      font: fonts.text,
      color: quiet,
    });
    keys.slice(number * each, (number + 1) * each).forEach((issued, place) => {
      const x = page.margin + (place % grid.columns) * width;
      const top = page.height - page.margin - grid.headline - Math.floor(place / grid.columns) * height;
      drawCard(sheet, issued, x, top, fonts, width, height);
    });
    // Lets the page breathe: hundreds of codes take a second.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return pdf.save();
}

export async function downloadSheet(
  keys: readonly IssuedKey[],
  facts: SheetFacts & { fileName: string },
): Promise<void> {
  const bytes = await keySheet(keys, facts);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/pdf' }));
  link.download = `${facts.fileName}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
