import { drawFilm, drawStill } from '../../remotion/canvas/drawFilm.ts';
import { composeProps, filmById } from '../../remotion/films/registry.ts';
import { rendererVersion } from '../../remotion/films/rendererVersion.ts';
import { storySourceSchema } from '../../remotion/story/index.ts';
import { blobWithComment } from '../../shared/pngComment.ts';
import type { ConsoleDataProvider } from '../data/dataProvider.ts';
import type { Choices } from '../studio/studioDraft.ts';
import type { MadeFilm } from './exportModel.ts';

/** Upper bound, bits per second: photographs and soft gradients need it, flat pictures a tenth. */
const BITRATE = 20_000_000;

interface Wish {
  userId: string;
  templateId: string;
  choices: Choices;
}

interface Making {
  signal: AbortSignal;
  /** Frames drawn so far, and of how many. */
  onFrames: (done: number, total: number) => void;
}

/**
 * Makes a film or card in this browser. The database is asked before anything is drawn and again before the file is handed out, and is told
 * how it ended.
 * @throws the refusal, what drawing says, or an error when the end could not be written down; the signal's reason when aborted. Then there is no file.
 */
export async function makeFilm(data: ConsoleDataProvider, wish: Wish, making: Making): Promise<MadeFilm> {
  const { signal } = making;
  const begun = await data.beginFilmExport({ ...wish, rendererVersion });
  let file: Blob;
  let frames: number;
  try {
    signal.throwIfAborted();
    ({ file, frames } = await draw(begun, making));
    signal.throwIfAborted();
  } catch (error) {
    const message = firstLine(error);
    const end = signal.aborted ? { status: 'stopped' as const } : { status: 'failed' as const, message };
    // What went wrong is said even where its end cannot be written down.
    await data.endFilmExport(begun.id, end).catch(() => undefined);
    signal.throwIfAborted();
    throw new Error(message, { cause: error });
  }
  const ended = await data.endFilmExport(begun.id, {
    status: 'finished',
    frames,
    bytes: file.size,
    sha256: await sha256(file),
  });
  if (ended.status !== 'finished')
    throw new Error(ended.message ?? 'The film may not be handed out any more.');
  return { id: begun.id, film: begun.film, file, frames };
}

interface Begun {
  id: string;
  film: string;
  choices: unknown;
  source_data: unknown;
  content_hash: string;
}

async function draw(begun: Begun, { signal, onFrames }: Making): Promise<{ file: Blob; frames: number }> {
  const film = filmById(begun.film);
  if (!film) throw new Error(`This page knows no film "${begun.film}". Reload it.`);
  const source = storySourceSchema.parse(begun.source_data);
  const photos = source.photos ? [source.photos.before, source.photos.after] : [];
  if (photos.some(({ src }) => !src))
    throw new Error('A photo of this film could not be read. Reload the page; if it stays so, it is gone.');
  const props = composeProps(begun.film, source, begun.choices as Choices);
  const frames = film.durationInFrames(props);
  const provenance = `keel ${begun.film} films=${rendererVersion} content=${begun.content_hash} export=${begun.id}`;
  const request = { film: begun.film, props, scale: 1, bitrate: BITRATE, licenseKey: null };
  if (film.still) {
    const png = await drawStill({ ...request, frames: [0, 0] }, signal);
    return { file: await blobWithComment(png, provenance), frames };
  }
  onFrames(0, frames);
  const file = await drawFilm(
    { ...request, provenance },
    { signal, onFrames: (done) => onFrames(done, frames) },
  );
  return { file, frames };
}

/** What went wrong, for a person: messages of browsers and schemas go on for pages. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `The film could not be drawn: ${text.trim().split('\n')[0]}`.slice(0, 500);
}

async function sha256(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
