import type { FilmState } from './useFilm.ts';

interface StudioState {
  userId: string | undefined;
  member: { data?: { eligible: boolean } | null };
  template: object | undefined;
  film: object | undefined;
  preview: FilmState;
}

/** Why "Render video" cannot be pressed now, as one sentence; undefined when it can. */
export function whyNotRender({ userId, member, template, film, preview }: StudioState): string | undefined {
  if (!userId) return 'Choose a member first.';
  if (member.data === null || member.data?.eligible === false) return 'There can be no video of this member.';
  if (!template || !film) return 'Choose a template first.';
  const wrong = Object.keys(preview.errors).length;
  if (wrong > 0)
    return wrong === 1 ? 'One field needs correcting first.' : `${wrong} fields need correcting first.`;
  if (preview.problem) return preview.problem;
  if (!preview.props) return 'The story is still being read.';
  return undefined;
}
