import type { Tables } from '../data/database.types.ts';
import type { FilmPace, FilmRule, FilmSelection } from '../data/filmVerbs.ts';
import { formatCount } from '../fields/format.ts';
import { refusalText } from '../studio/refusals.ts';

type Counts = 'films' | 'left_out' | 'open' | 'to_review' | 'approved' | 'rejected' | 'failed' | 'finished';
type Summary = Tables<'film_batch_summaries'>;

/** A row of `film_batch_summaries`. */
export type FilmBatch = Omit<Summary, Counts | 'state' | 'selection'> & {
  [Count in Counts]: number;
} & { state: BatchState; selection: FilmSelection };

/** A row of `film_batch_item_summaries`: one member in a batch. */
export type BatchItem = Omit<Tables<'film_batch_item_summaries'>, 'state'> & { state: ItemState };

type BatchState = 'drawing' | 'to_review' | 'finishing' | 'cancelled' | 'done';
export type ItemState =
  | 'left_out'
  | 'waiting'
  | 'drawing'
  | 'to_review'
  | 'approved'
  | 'rejected'
  | 'failed'
  | 'cancelled';

/** Whether something changes by itself: drafts are drawn, or approved films are made. */
export const isMoving = (batch: Pick<FilmBatch, 'state' | 'approved' | 'finished'>) =>
  batch.state === 'drawing' || batch.finished < batch.approved;

/** Whether the film of an approved draft is being made. */
export const isFilming = ({ final_status: status }: Pick<BatchItem, 'final_status'>) =>
  status === 'queued' || status === 'rendering';

type Tone = 'default' | 'info' | 'success' | 'warning' | 'error';

export const batchStateText: Record<BatchState, { label: string; tone: Tone }> = {
  drawing: { label: 'Drawing drafts', tone: 'info' },
  to_review: { label: 'To review', tone: 'warning' },
  finishing: { label: 'Making films', tone: 'info' },
  cancelled: { label: 'Cancelled', tone: 'default' },
  done: { label: 'Done', tone: 'success' },
};

export const itemStateText: Record<ItemState, { label: string; tone: Tone }> = {
  left_out: { label: 'Left out', tone: 'default' },
  waiting: { label: 'Waiting', tone: 'default' },
  drawing: { label: 'Drawing', tone: 'info' },
  to_review: { label: 'To review', tone: 'warning' },
  approved: { label: 'Approved', tone: 'success' },
  rejected: { label: 'Rejected', tone: 'default' },
  failed: { label: 'Failed', tone: 'error' },
  cancelled: { label: 'Cancelled', tone: 'default' },
};

const leftOut: Readonly<Record<string, string>> = {
  no_consent: 'No consent to show their weight',
  minor: 'Not known to be 18 or older',
  underweight_goal: 'Weight or goal in the underweight range',
  rapid_loss: 'Lost more than 1 kg a week over four weeks',
  too_few_weigh_ins: 'Weigh-ins on fewer than two days',
  at_risk: 'Likely to stop: a film now would be the wrong word',
  filmed_recently: 'Had a film of this template lately',
  in_review: 'Have a draft of this template in review',
};

/** Why members are left out, as a label for many of them. */
export const leftOutText = (code: string) => leftOut[code] ?? refusalText(code).reason;

/** `75` → "2 min", `4000` → "1 h 7 min"; rounded up, because a promise should hold. */
export function durationText(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** On what an estimate rests, for whoever doubts it. */
export function paceText({
  seconds_per_film,
  measured_films,
  measured_same,
  workers,
  queued,
}: FilmPace): string {
  if (seconds_per_film === null) return 'Nothing was rendered here yet, so nobody can say how long it takes.';
  const basis = `${formatCount(measured_films)} ${measured_same ? 'such drafts' : 'other films'}`;
  return [
    `${seconds_per_film} s each, measured on ${basis}`,
    workers === 1 ? 'one worker' : `${workers} workers`,
    queued > 0 && `${formatCount(queued)} ahead`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const goalText = (goal: string) => goal.replaceAll('_', ' ');

/** A rule or a selection in words. */
export function selectionText(selection: FilmSelection): string {
  if ('users' in selection)
    return `${formatCount(selection.users.length)} chosen member${selection.users.length === 1 ? '' : 's'}`;
  if ('query' in selection) return 'The members whom the users list found';
  const { rule } = selection;
  const parts = [
    rule.milestone_within_days && `a milestone in the last ${rule.milestone_within_days} days`,
    rule.streak_days_at_least && `a streak of ${rule.streak_days_at_least} days or more`,
    rule.weighed_within_days && `a weigh-in in the last ${rule.weighed_within_days} days`,
    rule.goals?.length && `goal ${rule.goals.map(goalText).join(' or ')}`,
    rule.tiers?.length && `${rule.tiers.join(' or ')} tier`,
    rule.exclude_at_risk && 'not at risk',
    rule.not_filmed_within_days && `no such film in ${rule.not_filmed_within_days} days`,
    rule.at_most && `at most ${formatCount(rule.at_most)}`,
  ].filter(Boolean);
  const text = parts.join('; ');
  return text === '' ? 'Every member' : text.charAt(0).toUpperCase() + text.slice(1);
}

export const startRule: FilmRule = {
  milestone_within_days: 7,
  exclude_at_risk: true,
  not_filmed_within_days: 30,
};

/** Members' ids from `?users=a,b` (what is no id is passed over), or `?query={…}` as the users list was asked; undefined for neither. */
export function chosenIn(search: string): FilmSelection | undefined {
  const given = new URLSearchParams(search);
  const users = [
    ...new Set(
      (given.get('users') ?? '')
        .split(',')
        .filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)),
    ),
  ];
  if (users.length > 0) return { users };
  try {
    const query: unknown = JSON.parse(given.get('query') ?? '');
    return query !== null && typeof query === 'object' ? { query } : undefined;
  } catch {
    return undefined;
  }
}
