import type { FileText } from './csv.ts';
import type { FileSink } from './fileSink.ts';

export interface ExportRun<Row> {
  pages: AsyncIterable<readonly Row[]>;
  text: FileText<Row>;
  sink: FileSink;
  signal: AbortSignal;
  /** Rows written so far. */
  onProgress: (rows: number) => void;
}

/**
 * Writes every page as it comes and holds one at a time. Cancelled or failed, nothing is left where the file would be.
 * @returns the rows in the file. @throws the signal's reason, or what a read or write threw.
 */
export async function runExport<Row>({
  pages,
  text,
  sink,
  signal,
  onProgress,
}: ExportRun<Row>): Promise<number> {
  let written = 0;
  try {
    if (text.heading) await sink.write(text.heading);
    for await (const rows of pages) {
      signal.throwIfAborted();
      await sink.write(text.lines(rows));
      written += rows.length;
      onProgress(written);
    }
    signal.throwIfAborted();
    await sink.finish();
    return written;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
