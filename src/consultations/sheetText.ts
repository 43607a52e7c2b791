import { type PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';

const SIZE = 12;
/** Pixels of the picture for one point on paper. */
const SHARPNESS = 4;

type Draw = (page: PDFPage, x: number, y: number) => void;

/**
 * A line of text that may be in any script. PDF's standard fonts know Western European letters only; other names are drawn
 * by the browser, with the fonts that it has, and go in as a picture.
 */
export async function sheetText(pdf: PDFDocument, font: PDFFont, text: string): Promise<Draw> {
  const color = rgb(0.09, 0.1, 0.12);
  try {
    font.encodeText(text);
    return (page, x, y) => page.drawText(text.slice(0, 80), { x, y, size: SIZE, font, color });
  } catch {
    const canvas = document.createElement('canvas');
    canvas.width = 440 * SHARPNESS;
    canvas.height = SIZE * 1.6 * SHARPNESS;
    const context = canvas.getContext('2d');
    if (!context) return () => undefined;
    context.font = `${SIZE * SHARPNESS}px sans-serif`;
    context.textBaseline = 'middle';
    context.fillText(text.slice(0, 80), 0, canvas.height / 2);
    const picture = await pdf.embedPng(canvas.toDataURL('image/png'));
    return (page, x, y) =>
      page.drawImage(picture, {
        x,
        y: y - SIZE * 0.4,
        width: canvas.width / SHARPNESS,
        height: canvas.height / SHARPNESS,
      });
  }
}
