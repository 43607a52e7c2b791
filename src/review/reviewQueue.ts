import type { Waiting } from './reviewModel.ts';

export interface Queue {
  /** The first is on the screen, the others are ready to be. */
  readonly items: readonly Waiting[];
  /** Decided here: an answer of the server that was under way meanwhile can still name them. */
  readonly decided: ReadonlySet<string>;
}

export type QueueStep =
  | { type: 'claimed'; items: readonly Waiting[] }
  | { type: 'decided'; id: string }
  | { type: 'returned'; item: Waiting }
  | { type: 'emptied' };

export const emptyQueue: Queue = { items: [], decided: new Set() };

/**
 * The queue after a step. What is on the screen stays there, whatever the server would put first: nothing moves under a finger
 * that is about to press a key. What the server does not name any more is somebody else's.
 */
export function nextQueue(queue: Queue, step: QueueStep): Queue {
  switch (step.type) {
    case 'claimed': {
      const open = step.items.filter(({ id }) => !queue.decided.has(id));
      const kept = queue.items.filter((item, place) => place === 0 || open.some(({ id }) => id === item.id));
      const added = open.filter(({ id }) => !kept.some((item) => item.id === id));
      return { ...queue, items: [...kept, ...added] };
    }
    case 'decided':
      return {
        items: queue.items.filter(({ id }) => id !== step.id),
        decided: new Set([...queue.decided, step.id]),
      };
    case 'returned':
      return {
        items: [step.item, ...queue.items.filter(({ id }) => id !== step.item.id)],
        decided: new Set([...queue.decided].filter((id) => id !== step.item.id)),
      };
    case 'emptied':
      return { ...queue, items: [] };
  }
}
