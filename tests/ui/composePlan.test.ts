import { expect, it } from 'vitest';
import { mostTrouble } from '../../src/calendar/calendarModel.ts';
import type { CalendarPost } from '../../src/data/index.ts';
import { emptyPlan, planOf } from '../../src/posts/compose/plan.ts';
import { optionsOf } from '../../src/posts/compose/planPost.ts';
import type { PostRow } from '../../src/posts/postModel.ts';

it('asks collaborators on Instagram alone, and a draft remembers them', () => {
  const plan = { ...emptyPlan, collaborators: ['one', 'two'] };
  expect(optionsOf(plan, 'instagram')).toMatchObject({ collaborators: ['one', 'two'] });
  expect(optionsOf(plan, 'facebook')).toEqual({});
  expect(optionsOf(emptyPlan, 'instagram')).toEqual({});
  const draft = { platform_options: { collaborators: ['one', 'two'] }, hashtags: [] } as unknown as PostRow;
  expect(planOf(draft).collaborators).toEqual(['one', 'two']);
});

it('counts how many posts in trouble share a place, so that “more” hides none of them', () => {
  const post = (at: string, warnings: string[] = ['past']) =>
    ({ at, warnings, status: 'approved', needs_person: false }) as unknown as CalendarPost;
  const sameDay = (a: CalendarPost, b: CalendarPost) => a.at.slice(0, 10) === b.at.slice(0, 10);
  expect(mostTrouble([], sameDay)).toBe(0);
  expect(mostTrouble([post('2026-05-01T10:00'), post('2026-05-01T11:00', [])], sameDay)).toBe(1);
  const busy = [post('2026-05-01T10:00'), post('2026-05-01T18:00'), post('2026-05-02T10:00')];
  expect(mostTrouble(busy, sameDay)).toBe(2);
});
