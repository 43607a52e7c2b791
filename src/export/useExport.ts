import { useRef, useState } from 'react';
import { errorMessage, type FileText, openFileSink, runExport } from '../data/index.ts';

/** What an export reads: how many rows there are, and the rows, page by page. */
export interface ExportSource<Row> {
  total: number;
  pages: AsyncIterable<readonly Row[]>;
}

export interface ExportJob<Row> {
  fileName: string;
  text: FileText<Row>;
  start: () => Promise<ExportSource<Row>>;
}

export type ExportState =
  | { step: 'idle' }
  | { step: 'running'; written: number; total?: number }
  | { step: 'done'; written: number }
  | { step: 'failed'; message: string };

/** Runs one export at a time, says how far it is, and can be cancelled. */
export function useExport<Row>({ fileName, text, start }: ExportJob<Row>) {
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const controller = useRef<AbortController>(undefined);

  async function run() {
    const abort = new AbortController();
    controller.current = abort;
    try {
      // First the place on disk: browsers allow the question only as the answer to a click.
      const sink = await openFileSink(fileName);
      if (!sink) return;
      setState({ step: 'running', written: 0 });
      const { total, pages } = await start().catch(async (error: unknown) => {
        await sink.discard();
        throw error;
      });
      setState({ step: 'running', written: 0, total });
      const onProgress = (written: number) => setState({ step: 'running', written, total });
      const written = await runExport({ pages, text, sink, signal: abort.signal, onProgress });
      setState({ step: 'done', written });
    } catch (error) {
      setState(abort.signal.aborted ? { step: 'idle' } : { step: 'failed', message: errorMessage(error) });
    }
  }

  return {
    state,
    run,
    cancel: () => controller.current?.abort(),
    dismiss: () => setState({ step: 'idle' }),
  };
}
