import type { Access, Media } from '../client.ts';
import { PlatformError, UnclearError } from '../errors.ts';
import { bearer, GRAPH_VERSION } from '../graph.ts';
import { ask, type Http } from '../http.ts';

/** What `GET /{video-id}?fields=status` says; the spelling is Facebook's. */
export interface ReelStatus {
  readonly video_status:
    | 'ready'
    | 'processing'
    | 'uploading'
    | 'upload_complete'
    | 'upload_failed'
    | 'expired'
    | 'error';
  readonly uploading_phase?: { readonly status: string; readonly bytes_transfered?: number };
  readonly processing_phase?: { readonly status: string; readonly error?: { readonly message?: string } };
  readonly publishing_phase?: {
    readonly status: string;
    readonly publish_status?: 'draft' | 'scheduled' | 'published' | 'error';
  };
}

/** Sends the rest of the file from `offset` on. A torn upload goes on from what arrived. */
export async function uploadReel(
  http: Http,
  host: string,
  access: Access,
  videoId: string,
  media: Media,
  offset: number,
): Promise<void> {
  const answer = await ask(http, {
    method: 'POST',
    url: `${host}/video-upload/${GRAPH_VERSION}/${videoId}`,
    headers: {
      ...bearer(access.token),
      offset: String(offset),
      file_size: String(media.bytes),
      'content-type': 'application/octet-stream',
    },
    body: new Blob([await media.read(offset, media.bytes)]),
  });
  const body = answer.body as { success?: boolean; debug_info?: { type?: string } } | null;
  if (answer.status < 300 && body?.success === true) return;
  const type = body?.debug_info?.type;
  if (type === 'OffsetInvalidError' || type === 'PartialRequestError') {
    throw new PlatformError(type, {
      action: 'retry',
      message: 'The upload to Facebook was torn; it goes on where it stopped.',
    });
  }
  if (type === 'ProcessingFailedError') {
    throw new PlatformError(type, {
      action: 'retry',
      message: 'Facebook could not take the file.',
      fresh: true,
    });
  }
  throw new UnclearError(`http_${answer.status}`, 'The upload to Facebook ended without a clear answer.');
}
