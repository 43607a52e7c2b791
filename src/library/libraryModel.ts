import type { Tables } from '../data/database.types.ts';

/** A row of `film_library`: something that can be posted, and where it came from. */
export type LibraryItem = Tables<'film_library'>;

export const mediaTypes: readonly { id: LibraryItem['content_type']; name: string }[] = [
  { id: 'reel', name: 'Portrait film' },
  { id: 'video', name: 'Film of another shape' },
  { id: 'image', name: 'Card' },
  { id: 'story', name: 'Story' },
];

const MAX_HASHTAGS = 30;

/** "#week  Keel, week" → ["week", "keel"]: small letters, each once, without the sign. */
export function hashtagsFrom(text: string): string[] {
  const words = text
    .split(/[\s,#]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}_]/gu, '').toLowerCase())
    .filter(Boolean);
  return [...new Set(words)].slice(0, MAX_HASHTAGS);
}

export const hashtagLine = (tags: readonly string[]) => tags.map((tag) => `#${tag}`).join(' ');

/** A picture that the studio made. */
export const isCard = (item: Pick<LibraryItem, 'video_generation_id' | 'content_type'>) =>
  item.video_generation_id !== null && item.content_type === 'image';

/** Its row is here and its file is not: it was rendered elsewhere, or the file went with a consent. */
export const isWithoutFile = ({ render_status: status }: Pick<LibraryItem, 'render_status'>) =>
  status !== null && status !== 'succeeded';

/** Files of films and cards lie in the bucket that staff may read; a member's own picture may lie elsewhere. */
export const isFilm = (item: Pick<LibraryItem, 'video_generation_id' | 'content_type'>) =>
  item.video_generation_id !== null || item.content_type === 'reel' || item.content_type === 'video';
