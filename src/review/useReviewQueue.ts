import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { errorMessage, isRefusal, type Review, type ReviewFilter, useConsoleData } from '../data/index.ts';
import type { Waiting } from './reviewModel.ts';
import { emptyQueue, nextQueue } from './reviewQueue.ts';

/** Ready behind the one on the screen. */
const READY = 24;
/** Asked for again when so few are left: early, because the answer comes after the verdicts that are under way. */
const FEW = 18;
/** The most that the server gives at once. */
const MOST = 50;
/** A claim lasts ten minutes, and whoever thinks longer keeps it. */
const RENEW_MS = 4 * 60_000;

interface Done {
  item: Waiting;
  review: Review;
  sent: Promise<boolean>;
}

export interface Desk {
  /** Undefined while the first ones come. */
  current: Waiting | undefined;
  ready: number;
  isPending: boolean;
  error: unknown;
  refetch: () => void;
  decide: (review: Review) => void;
  /** What can be taken back. */
  last: { item: Waiting; review: Review } | undefined;
  undo: () => void;
}

/** The reviewer's own queue: the next one is there before the verdict on this one is sent. */
export function useReviewQueue(filter: ReviewFilter): Desk {
  const data = useConsoleData();
  const queries = useQueryClient();
  const notify = useNotify();
  const [queue, step] = useReducer(nextQueue, emptyQueue);
  const [done, setDone] = useState<readonly Done[]>([]);
  const unsent = useRef(0);
  const shownAt = useRef({ id: '', at: 0 });

  const queryKey = ['review_queue', filter];
  const claimed = useQuery({
    queryKey,
    // What is decided and not there yet still counts as this reviewer's.
    queryFn: () => data.claimReviews(filter, Math.min(MOST, READY + 1 + unsent.current)),
    refetchInterval: RENEW_MS,
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });
  const key = JSON.stringify(filter);
  const drawn = useRef(key);
  useEffect(() => {
    if (drawn.current === key) return;
    drawn.current = key;
    step({ type: 'emptied' });
  }, [key]);
  useEffect(() => {
    if (claimed.data) step({ type: 'claimed', items: claimed.data });
  }, [claimed.data]);

  const current = queue.items[0];
  useEffect(() => {
    if (current) shownAt.current = { id: current.id, at: performance.now() };
  }, [current]);

  const putBack = (item: Waiting, draft?: Review) =>
    step({ type: 'returned', item: draft ? { ...item, draft } : item });

  async function send(item: Waiting, review: Review, seconds: number): Promise<boolean> {
    unsent.current += 1;
    try {
      await data.reviewPrediction(item.id, review, seconds);
      return true;
    } catch (error) {
      notify(errorMessage(error), { type: 'error' });
      setDone((all) => all.filter((each) => each.item.id !== item.id));
      // What the database refuses it refuses again; what never got there comes back with everything in it.
      if (!isRefusal(error)) putBack(item, review);
      return false;
    } finally {
      unsent.current -= 1;
      // Once for a row of quick verdicts: the count must not take the place of what they wait for.
      if (unsent.current === 0) void queries.invalidateQueries({ queryKey: ['review_progress'] });
    }
  }

  function decide(review: Review) {
    if (!current) return;
    const seconds = (performance.now() - shownAt.current.at) / 1000;
    step({ type: 'decided', id: current.id });
    const sent = send(current, review, seconds);
    setDone((all) => [...all.slice(-19), { item: current, review, sent }]);
    if (queue.items.length - 1 <= FEW) void claimed.refetch({ cancelRefetch: false });
  }

  async function undo() {
    const last = done.at(-1);
    if (!last) return;
    setDone((all) => all.slice(0, -1));
    if (!(await last.sent)) return;
    try {
      await data.withdrawReview(last.item.id);
      putBack(last.item, last.review);
    } catch (error) {
      notify(errorMessage(error), { type: 'error' });
    }
    void queries.invalidateQueries({ queryKey: ['review_progress'] });
  }

  return {
    current,
    ready: Math.max(0, queue.items.length - 1),
    isPending: claimed.isPending || (claimed.isFetching && !current),
    error: claimed.error,
    refetch: () => void claimed.refetch(),
    decide,
    last: done.at(-1),
    undo: () => void undo(),
  };
}
