import type { Tables } from '../data/database.types.ts';

/** A row of `film_export_summaries`: a film or card that somebody made in their own browser. */
export type FilmExport = Tables<'film_export_summaries'>;

interface ExportState {
  label: string;
  tone: 'default' | 'info' | 'success' | 'error' | 'warning';
}

const states: Record<FilmExport['status'], ExportState> = {
  drawing: { label: 'Not finished', tone: 'default' },
  finished: { label: 'Made', tone: 'success' },
  stopped: { label: 'Stopped', tone: 'default' },
  failed: { label: 'Failed', tone: 'error' },
  refused: { label: 'Refused', tone: 'warning' },
};

/** The state in words. A file that may not be kept any more says so, whatever else it was. */
export function exportState({
  status,
  deleted_at,
  consent_ended_at,
}: Pick<FilmExport, 'status' | 'deleted_at' | 'consent_ended_at'>): ExportState {
  if (deleted_at) return { label: 'Deleted', tone: 'default' };
  if (consent_ended_at) return { label: 'To be deleted', tone: 'warning' };
  return states[status];
}

/** What is said beside an export: why there is no file, or what has to happen to it. */
export function exportNote({
  status,
  message,
  deleted_at,
  consent_ended_at,
}: Pick<FilmExport, 'status' | 'message' | 'deleted_at' | 'consent_ended_at'>): string | null {
  if (consent_ended_at && !deleted_at)
    return 'The member took back the consent for what it shows. Every copy of the file has to go.';
  if (status === 'drawing') return 'No file was handed out.';
  return message;
}

/** Seconds that the rest takes, as fast as it went so far; null before that can be said. */
export function secondsLeft(done: number, total: number, elapsedMs: number): number | null {
  if (done < 10) return null;
  return Math.max(1, Math.round(((elapsedMs / done) * (total - done)) / 1000));
}

/** A file that this browser made and that the database let go. */
export interface MadeFilm {
  id: string;
  film: string;
  file: Blob;
  frames: number;
}
