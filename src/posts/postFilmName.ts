import type { PostRow } from './postModel.ts';

/** Whose film it is and which, as far as its rows are here. */
export const filmOf = ({ member_name: name, template_name: template }: PostRow) =>
  [name, template].filter(Boolean).join(' · ') || '–';
