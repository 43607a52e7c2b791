import type { Access, Order } from '../client.ts';
import { PlatformError } from '../errors.ts';
import { bearer, GRAPH_VERSION, graph } from '../graph.ts';
import { ask, type Http } from '../http.ts';
import { instagramErrors } from './errors.ts';

export interface InstagramHosts {
  readonly graph: string;
  readonly upload: string;
}

/** What staff may choose, under Instagram's own names. */
const CHOICES = [
  'thumb_offset',
  'audio_name',
  'collaborators',
  'user_tags',
  'location_id',
  'trial_params',
  'is_ai_generated',
  'is_paid_partnership',
  'branded_content_sponsor_ids',
] as const;

/** @returns the id of a new container. It lives for 24 hours and is not visible to anybody. */
export async function createContainer(
  http: Http,
  hosts: InstagramHosts,
  access: Access,
  order: Order,
): Promise<string> {
  const chosen = CHOICES.flatMap((name) =>
    order.options[name] === undefined ? [] : [[name, order.options[name]]],
  );
  const body = await graph(http, instagramErrors, {
    method: 'POST',
    url: `${hosts.graph}/${GRAPH_VERSION}/${access.account}/media`,
    headers: bearer(access.token),
    json: {
      media_type: 'REELS',
      upload_type: 'resumable',
      caption: order.caption,
      ...Object.fromEntries(chosen),
    },
  });
  return String(body.id);
}

/** Sends the whole file. @throws PlatformError `retry` with a fresh container, or `rerender`. */
export async function uploadToContainer(
  http: Http,
  hosts: InstagramHosts,
  access: Access,
  container: string,
  media: Order['media'],
): Promise<void> {
  const answer = await ask(http, {
    method: 'POST',
    url: `${hosts.upload}/ig-api-upload/${GRAPH_VERSION}/${container}`,
    headers: { ...bearer(access.token), offset: '0', file_size: String(media.bytes) },
    body: new Blob([await media.read(0, media.bytes)]),
  });
  const body = answer.body as {
    success?: boolean;
    debug_info?: { retriable?: boolean; type?: string };
  } | null;
  if (answer.status < 300 && body?.success === true) return;
  const type = body?.debug_info?.type ?? `http_${answer.status}`;
  const again = body?.debug_info?.retriable !== false || type === 'ProcessingFailedError';
  throw new PlatformError(
    type,
    again
      ? { action: 'retry', message: 'The upload to Instagram failed.', fresh: true }
      : { action: 'rerender', message: 'Instagram could not read the file. Render the film again.' },
  );
}

export type ContainerState = 'IN_PROGRESS' | 'FINISHED' | 'PUBLISHED' | 'EXPIRED';

/** @throws PlatformError with the meaning of the subcode that `status` carries when the container failed. */
export async function containerState(
  http: Http,
  hosts: InstagramHosts,
  access: Access,
  container: string,
): Promise<ContainerState> {
  const body = await graph(http, instagramErrors, {
    url: `${hosts.graph}/${GRAPH_VERSION}/${container}`,
    query: { fields: 'status_code,status' },
    headers: bearer(access.token),
  });
  if (body.status_code !== 'ERROR') return body.status_code as ContainerState;
  const subcode = /22070\d\d/.exec(String(body.status))?.[0] ?? 'unknown';
  const row = Object.entries(instagramErrors).find(([keys]) => keys.includes(subcode))?.[1];
  throw new PlatformError(subcode, {
    ...(row
      ? { action: row[0], message: row[1] }
      : { action: 'retry', message: 'Instagram could not process the file.' }),
    fresh: true,
  });
}
