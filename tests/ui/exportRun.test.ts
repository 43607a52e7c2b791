import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { csvHeading, csvLines, csvText, lineText } from '../../src/data/export/csv.ts';
import { type FileSink, openFileSink } from '../../src/data/export/fileSink.ts';
import { runExport } from '../../src/data/export/runExport.ts';

interface Numbered {
  n: number;
}
const columns = [{ heading: 'n', value: (row: Numbered) => row.n }];
const text = csvText(columns);

/** Pages of ten rows, numbered on. */
async function* pages(count: number) {
  for (let page = 0; page < count; page += 1)
    yield Array.from({ length: 10 }, (_, index): Numbered => ({ n: page * 10 + index }));
}

function memorySink() {
  const sink = { text: '', finished: 0, discarded: 0 };
  const file: FileSink = {
    write: async (text) => {
      sink.text += text;
    },
    finish: async () => {
      sink.finished += 1;
    },
    discard: async () => {
      sink.discarded += 1;
    },
  };
  return { sink, file };
}

afterEach(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

describe('An export', () => {
  it('that is cancelled stops reading and leaves no file', async () => {
    const { sink, file } = memorySink();
    const abort = new AbortController();
    const seen: number[] = [];
    const onProgress = (rows: number) => {
      seen.push(rows);
      if (rows === 30) abort.abort();
    };
    const run = runExport({ pages: pages(1000), text, sink: file, signal: abort.signal, onProgress });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual([10, 20, 30]);
    expect(sink).toMatchObject({ finished: 0, discarded: 1 });
  });

  it('of lines is those lines and nothing before them', async () => {
    const { sink, file } = memorySink();
    async function* lines() {
      yield [{ line: '{"id":1}' }, { line: '{"id":2}' }];
      yield [{ line: '{"id":3}' }];
    }
    const { signal } = new AbortController();
    const run = { pages: lines(), text: lineText, sink: file, signal, onProgress: () => undefined };
    expect(await runExport(run)).toBe(3);
    expect(sink.text).toBe('{"id":1}\n{"id":2}\n{"id":3}\n');
  });

  it('that fails on the way leaves no file', async () => {
    const { sink, file } = memorySink();
    async function* broken() {
      yield* pages(2);
      throw new Error('The line is broken');
    }
    const { signal } = new AbortController();
    const run = runExport({ pages: broken(), text, sink: file, signal, onProgress: () => undefined });
    await expect(run).rejects.toThrow('The line is broken');
    expect(sink).toMatchObject({ finished: 0, discarded: 1 });
  });

  it('holds a page at a time, however many there are', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const rows: WeakRef<object>[] = [];
    async function* watched() {
      for await (const page of pages(200)) {
        rows.push(...page.map((row) => new WeakRef(row)));
        yield page;
      }
    }
    let most = 0;
    let written = 0;
    const sink: FileSink = {
      write: async () => {
        written += 1;
        if (written % 20 !== 0) return;
        // A reference that was just made or read lives to the end of its task.
        await new Promise((resolve) => setTimeout(resolve, 0));
        collect();
        most = Math.max(most, rows.filter((row) => row.deref() !== undefined).length);
      },
      finish: async () => undefined,
      discard: async () => undefined,
    };
    const { signal } = new AbortController();
    const total = await runExport({ pages: watched(), text, sink, signal, onProgress: () => undefined });
    expect(total).toBe(2000);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(30);
  });
});

describe('Where the browser has no place on disk to offer', () => {
  const downloads = () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:export';
    });
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    return { blobs, clicked };
  };
  /** As bytes: reading it as text takes the mark in front away. */
  const textOf = (blob: Blob | undefined) =>
    new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () =>
        resolve(new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.result as ArrayBuffer));
      reader.readAsArrayBuffer(blob ?? new Blob());
    });

  it('the file is downloaded whole at the end', async () => {
    const { blobs, clicked } = downloads();
    const sink = await openFileSink('keel-foods.csv');
    if (!sink) throw new Error('No sink');
    const { signal } = new AbortController();
    const run = { pages: pages(3), text, sink, signal, onProgress: () => expect(blobs).toEqual([]) };
    expect(await runExport(run)).toBe(30);
    expect(clicked).toEqual(['keel-foods.csv']);
    const lines = Array.from({ length: 30 }, (_, n) => `${n}\r\n`).join('');
    expect(await textOf(blobs[0])).toBe(`\uFEFFn\r\n${lines}`);
  });

  it('a cancelled one is never offered', async () => {
    const { blobs, clicked } = downloads();
    const sink = await openFileSink('keel-foods.csv');
    if (!sink) throw new Error('No sink');
    const abort = new AbortController();
    const onProgress = () => abort.abort();
    await runExport({ pages: pages(3), text, sink, signal: abort.signal, onProgress }).catch(() => undefined);
    expect([blobs, clicked]).toEqual([[], []]);
  });

  it('or refuses to, the download is the way; a person who closes the question wants none', async () => {
    const refuse = (name: string) =>
      Object.assign(window, { showSaveFilePicker: () => Promise.reject(new DOMException('no', name)) });
    refuse('SecurityError');
    expect(await openFileSink('x.csv')).toBeDefined();
    refuse('AbortError');
    expect(await openFileSink('x.csv')).toBeUndefined();
    refuse('NotReadableError');
    await expect(openFileSink('x.csv')).rejects.toThrow('no');
  });
});

describe('A cell', () => {
  const written = (value: unknown) => csvLines([{ value }], [{ heading: 'v', value: (row) => row.value }]);

  it.each([
    ['=SUM(A1)', `"'=SUM(A1)"\r\n`],
    ['+49 170', `"'+49 170"\r\n`],
    ['-1+1', `"'-1+1"\r\n`],
    ['@cmd', `"'@cmd"\r\n`],
    ['\t=1', `"'\t=1"\r\n`],
    [-1.5, '-1.5\r\n'],
    ['a "b", c', '"a ""b"", c"\r\n'],
    ['two\nlines', '"two\nlines"\r\n'],
    [null, '\r\n'],
    [{ a: [1] }, '"{""a"":[1]}"\r\n'],
  ])('of %j is harmless and whole', (value, line) => {
    expect(written(value)).toBe(line);
  });

  it('of a heading is too', () => {
    expect(csvHeading([{ heading: '=x', value: () => '' }])).toBe(`\uFEFF"'=x"\r\n`);
  });
});
