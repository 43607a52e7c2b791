import type { Audience } from './audienceVerbs.ts';
import type { Client } from './client.ts';
import type { Json } from './database.types.ts';
import { rpc } from './rpc.ts';
import type { RenderRequest } from './verbTypes.ts';

/** What leaves members in a batch; all that is given must hold. A type alias: it has to pass as JSON. */
export type FilmRule = {
  milestone_within_days?: number;
  streak_days_at_least?: number;
  weighed_within_days?: number;
  goals?: string[];
  tiers?: string[];
  exclude_at_risk?: boolean;
  not_filmed_within_days?: number;
  at_most?: number;
};

/** Of whom films are made. */
export type FilmSelection = { users: string[] } | { rule: FilmRule } | { query: Audience };

/** What making films takes here, as far as it was measured. */
export interface FilmPace {
  seconds_per_film: number | null;
  measured_films: number;
  measured_same: boolean;
  workers: number;
  queued: number;
}

export interface FilmBatchPreview extends FilmPace {
  films: number;
  /** `members` is null where fewer than ten never agreed and the reader may not see users. */
  left_out: { code: string; members: number | null }[];
  seconds: number | null;
}

interface FilmBatchTime extends FilmPace {
  open: number;
  seconds_left: number | null;
}

interface FilmBatchMember {
  user_id: string;
  display_name: string | null;
  refusals: string[];
}

interface FilmBatchRequest {
  name: string;
  templateId: string;
  selection: FilmSelection;
  rendererVersion: string;
}

/** How a film that was made in this browser ended. */
interface FilmExportEnd {
  status: 'finished' | 'stopped' | 'failed';
  frames?: number;
  bytes?: number;
  /** Of the file, hexadecimal. */
  sha256?: string;
  message?: string;
}

/** Films of many members: the dry run, the batch, the review; films that this browser makes. */
export function createFilmVerbs(client: Client) {
  return {
    previewFilmBatch: async (templateId: string, selection: FilmSelection) =>
      (await rpc(client, 'preview_film_batch', {
        p_template_id: templateId,
        p_selection: selection as never,
      })) as unknown as FilmBatchPreview,

    /** The first members behind a number of the dry run: of whom films are made (`code` null), or left out for `code`. */
    filmBatchMembers: async (
      templateId: string,
      selection: FilmSelection,
      code: string | null,
      limit: number,
    ) =>
      (await rpc(client, 'film_batch_members', {
        p_template_id: templateId,
        p_selection: selection as never,
        p_limit: limit,
        ...(code && { p_code: code }),
      })) as FilmBatchMember[],

    createFilmBatch: ({ name, templateId, selection, rendererVersion }: FilmBatchRequest) =>
      rpc(client, 'create_film_batch', {
        p_name: name,
        p_template_id: templateId,
        p_selection: selection as Json,
        p_renderer_version: rendererVersion,
      }),
    cancelFilmBatch: (id: string) => rpc(client, 'cancel_film_batch', { p_id: id }),

    filmBatchTime: async (id: string) =>
      (await rpc(client, 'film_batch_time', { p_id: id })) as unknown as FilmBatchTime,

    /** Begins an edit of a film's timeline, with the choices that the film has now. */
    beginFilmEdit: ({
      userId,
      templateId,
      choices,
    }: Pick<RenderRequest, 'userId' | 'templateId' | 'choices'>) =>
      rpc(client, 'save_film_edit', {
        p_user_id: userId,
        p_template_id: templateId,
        p_config: {
          choices: choices as Json,
          timeline: (choices.timeline ?? []) as Json,
          past: [],
          future: [],
        },
      }),
    /** Keeps the next state of an edit; refused when somebody else changed it after `seenAt`. */
    saveFilmEdit: ({ id, config, seenAt }: { id: string; config: object; seenAt: string }) =>
      rpc(client, 'save_film_edit', {
        p_id: id,
        p_config: config as Json,
        p_seen_at: seenAt,
      }),

    /** Begins a film in this browser: what it is made of, its photos as `blob:` addresses. Rejects like a request for a video. */
    beginFilmExport: async (request: RenderRequest) => {
      const [begun, { withPhotoFiles }] = await Promise.all([
        rpc(client, 'begin_film_export', {
          p_user_id: request.userId,
          p_template_id: request.templateId,
          p_choices: request.choices as Json,
          p_preset: request.preset ?? 'portrait',
          p_renderer_version: request.rendererVersion ?? '1',
        }),
        import('./photoFiles.ts'),
      ]);
      return { ...begun, source_data: await withPhotoFiles(client, begun.source_data) };
    },
    /** Ends one's own export. Of status `refused`, the file must be thrown away. */
    endFilmExport: (id: string, { status, frames, bytes, sha256, message }: FilmExportEnd) =>
      rpc(client, 'end_film_export', {
        p_id: id,
        p_status: status,
        ...(frames && { p_frames: frames }),
        ...(bytes && { p_file_size_bytes: bytes }),
        ...(sha256 && { p_file_sha256: sha256 }),
        ...(message && { p_message: message }),
      }),
    /** Says that every copy of a file that one made is deleted. */
    confirmExportDeleted: (id: string) => rpc(client, 'confirm_export_deleted', { p_id: id }),

    /** Makes a film of the library again, with its template’s version in use and the rows of today. */
    renewFilm: (libraryId: string, rendererVersion: string) =>
      rpc(client, 'renew_film', { p_library_id: libraryId, p_renderer_version: rendererVersion }),

    /** Approves the draft that was looked at, or rejects it with a reason; `pending` takes the decision back. */
    reviewFilm: (
      itemId: string,
      decision: 'approved' | 'rejected' | 'pending',
      draftHash: string | null,
      reason?: string,
    ) =>
      rpc(client, 'review_film', {
        p_item_id: itemId,
        p_decision: decision,
        ...(draftHash && { p_content_hash: draftHash }),
        ...(reason && { p_reason: reason }),
      }),
  };
}
