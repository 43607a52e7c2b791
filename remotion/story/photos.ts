import { dayLabel, daysBetween } from './dates.ts';
import type { Facts } from './facts.ts';
import type { StorySource } from './source.ts';
import type { Story, StoryPhoto } from './storyboard.ts';

/** Longer stories name the year of a photo. */
const daysOfYearless = 330;

/** The two photos with when they were taken, in the form that consent covers; null for films without photos. */
export function storyPhotos({ startOn, days }: Facts, { photos, date_form }: StorySource): Story['photos'] {
  if (!photos) return null;
  const shown = ({ taken_on, hide_face, src }: (typeof photos)['before']): StoryPhoto => ({
    src: src ?? null,
    // A photo from before the first weigh-in counts as its beginning.
    when: dayLabel(startOn, Math.max(0, daysBetween(startOn, taken_on)), date_form, days > daysOfYearless),
    hideFace: hide_face,
  });
  return { before: shown(photos.before), after: shown(photos.after) };
}
