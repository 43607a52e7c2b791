import { addMinutes } from '../core/calendar.ts';
import type { Row } from '../core/tables.ts';
import type { Content, PlannedPost } from './contents.ts';

type Status = Content['seed']['status'];
interface Step {
  readonly event: string;
  readonly status: Status;
  /** Minutes after the post was due. */
  readonly after: number;
}

const claimed: Step = { event: 'claimed', status: 'approved', after: 0.05 };
const armed: Step = { event: 'armed', status: 'armed', after: 0.2 };
const submitted: Step = { event: 'submitted', status: 'submitted', after: 0.25 };
const live: Step = { event: 'live', status: 'live', after: 4 };

/** What a worker did on the way to each state. */
const steps: Readonly<Partial<Record<Status, readonly Step[]>>> = {
  armed: [claimed, armed],
  submitted: [claimed, armed, submitted],
  processing: [claimed, armed, submitted, { event: 'processing', status: 'processing', after: 1.5 }],
  live: [claimed, armed, submitted, live],
  removed: [claimed, armed, submitted, live],
  failed: [claimed, { event: 'refused', status: 'failed', after: 0.1 }],
  unknown: [
    claimed,
    armed,
    { event: 'unsure', status: 'unknown', after: 2.2 },
    { event: 'unanswered', status: 'unknown', after: 3.2 },
  ],
};

/** The steps of one post, as the worker and people would have written them; who approved it is told with the staff. */
export function attemptRows({ seed, approvedAt, dueAt, createdAt }: Content, post: PlannedPost): Row[] {
  const row = (event: string, status: Status, at: string, fence: number): Row => {
    const failed = event === 'refused' || event === 'unsure';
    return {
      post_id: post.id,
      at,
      event,
      fence,
      worker_id: event === 'approved' || event === 'cancelled' ? null : 'worker-1',
      status,
      code: failed ? (seed.error?.code ?? null) : null,
      message: failed ? (seed.error?.message ?? null) : null,
    };
  };
  if (seed.status === 'cancelled') return [row('cancelled', 'cancelled', dueAt ?? createdAt, 0)];
  if (approvedAt === null) return [];
  const due = dueAt ?? approvedAt;
  const timeOf = ({ event, after }: Step) =>
    event === 'live' && post.postedAt ? post.postedAt : addMinutes(due, after);
  const tried = steps[seed.status] ?? [];
  return [
    row('approved', 'approved', approvedAt, 0),
    ...tried.map((step) => row(step.event, step.status, timeOf(step), 1)),
  ];
}
