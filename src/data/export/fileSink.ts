/** Where an export goes. Exactly one of `finish` and `discard` ends it. */
export interface FileSink {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
}

/** What a file is, by the end of its name. */
const kinds = {
  csv: { description: 'CSV', type: 'text/csv', blob: 'text/csv;charset=utf-8' },
  jsonl: { description: 'JSON Lines', type: 'application/jsonl', blob: 'application/jsonl' },
} as const;
const endingOf = (name: string) => (name.endsWith('.jsonl') ? 'jsonl' : 'csv');

interface SavePicker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

/**
 * Asks for a place on disk and writes there as rows come, where the browser can (Chromium); call it straight from a click. Elsewhere
 * the file is gathered in Blobs, which browsers keep on disk when they grow, and downloaded at the end.
 * @returns undefined when the person closed the question.
 */
export async function openFileSink(name: string): Promise<FileSink | undefined> {
  const { showSaveFilePicker } = window as SavePicker;
  if (!showSaveFilePicker) return blobSink(name);
  try {
    const ending = endingOf(name);
    const { description, type } = kinds[ending];
    const types = [{ description, accept: { [type]: [`.${ending}`] } }];
    const handle = await showSaveFilePicker.call(window, { suggestedName: name, types });
    const stream = await handle.createWritable();
    return {
      write: (text) => stream.write(text),
      finish: () => stream.close(),
      // Nothing reaches the chosen file before close.
      discard: () => stream.abort(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    // Frames and locked-down browsers have the function and refuse it.
    if (error instanceof DOMException && error.name === 'SecurityError') return blobSink(name);
    throw error;
  }
}

function blobSink(name: string): FileSink {
  let parts: Blob[] = [];
  return {
    write: async (text) => {
      parts.push(new Blob([text]));
    },
    finish: async () => {
      const url = URL.createObjectURL(new Blob(parts, { type: kinds[endingOf(name)].blob }));
      const link = Object.assign(document.createElement('a'), { href: url, download: name });
      link.click();
      // Not at once: the download has to have begun.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      parts = [];
    },
    discard: async () => {
      parts = [];
    },
  };
}
