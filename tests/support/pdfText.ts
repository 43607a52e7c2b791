import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream, type PDFRef } from 'pdf-lib';

/** The text of each page as it was drawn, piece by piece, read back from the file. Knows the standard fonts only. */
export async function pdfText(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes);
  return pdf.getPages().map((page) => {
    const contents = page.node.Contents();
    const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
    return parts
      .map((part) => {
        const stream = part instanceof PDFRawStream ? part : pdf.context.lookup(part as PDFRef);
        if (!(stream instanceof PDFRawStream)) return '';
        const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
        return [...drawn.matchAll(/<([0-9A-Fa-f]*)> Tj/g)]
          .map(([, hex = '']) => new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex')))
          .join('\n');
      })
      .join('\n');
  });
}
