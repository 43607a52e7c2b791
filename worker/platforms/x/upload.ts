import type { Handles, Order, Prepared, Save } from '../client.ts';
import { PlatformError } from '../errors.ts';

/** X documents no limit for a segment; other users report up to 4.5 MB, and at most 1,000 segments. */
const SEGMENT = 4 * 1024 * 1024;

export type XCall = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  more?: { json?: unknown; body?: FormData; query?: Record<string, string> },
) => Promise<Record<string, unknown>>;

interface Processing {
  readonly state: 'pending' | 'in_progress' | 'succeeded' | 'failed';
  readonly check_after_secs?: number;
  readonly error?: { readonly message?: string };
}

function progressOf(data: Record<string, unknown>): Prepared['kind'] | Processing {
  const info = data.processing_info as Processing | undefined;
  if (!info || info.state === 'succeeded') return 'ready';
  if (info.state === 'failed') {
    const message = `X could not read the file${info.error?.message ? `: ${info.error.message}` : '.'}`;
    throw new PlatformError('processing_failed', { action: 'rerender', message });
  }
  return info;
}

/** initialize, append, finalize, and asking until X has processed the file. Goes on where the handles say. */
export async function prepareUpload(
  call: XCall,
  { media }: Order,
  known: Handles,
  save: Save,
  now: number,
): Promise<Prepared> {
  const expired = Number(known.expires_at ?? Number.POSITIVE_INFINITY) <= now;
  // Before it is complete an upload can still be left alone; another file cannot go on where it stopped.
  const otherFile = !known.finalized && known.bytes !== undefined && known.bytes !== media.bytes;
  let handles: Handles = expired || otherFile ? {} : known;
  const keep = async (more: Handles) => {
    handles = { ...handles, ...more };
    await save(handles);
  };
  if (!handles.media_id) {
    const json = { media_type: 'video/mp4', total_bytes: media.bytes, media_category: 'tweet_video' };
    const data = await call('POST', 'media/upload/initialize', { json });
    const expiresAt = now + Number(data.expires_after_secs) * 1000;
    await keep({
      media_id: String(data.id),
      media_key: String(data.media_key),
      expires_at: expiresAt,
      bytes: media.bytes,
      segments: 0,
    });
  }
  const id = String(handles.media_id);
  const segments = Math.ceil(media.bytes / SEGMENT);
  for (let index = Number(handles.segments); !handles.finalized && index < segments; index++) {
    const body = new FormData();
    body.set('segment_index', String(index));
    const bytes = await media.read(index * SEGMENT, Math.min(media.bytes, (index + 1) * SEGMENT));
    body.set('media', new Blob([bytes]), 'segment');
    await call('POST', `media/upload/${id}/append`, { body });
    await keep({ segments: index + 1 });
  }
  const data = handles.finalized
    ? await call('GET', 'media/upload', { query: { command: 'STATUS', media_id: id } })
    : await call('POST', `media/upload/${id}/finalize`);
  if (!handles.finalized) await keep({ finalized: 1 });
  const progress = progressOf(data);
  return typeof progress === 'string'
    ? { kind: 'ready', handles }
    : { kind: 'wait', seconds: progress.check_after_secs ?? 5 };
}
