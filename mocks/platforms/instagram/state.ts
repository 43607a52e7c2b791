import { type FakeClock, type LivePost, movingWindow } from '../fake.ts';

export const DAY_MS = 86_400_000;
const PROCESSING_MS = 40_000;

export interface Container {
  readonly id: string;
  readonly account: string;
  readonly caption: string;
  readonly createdAt: number;
  uploadedAt: number | null;
  publishedAs: string | null;
}

export interface InstagramOptions {
  /** Posts a day; the guide says 100, the reference 50. */
  readonly postsPerDay?: number;
  readonly containersPerDay?: number;
  /** Captions whose file Instagram does not like. */
  readonly rejects?: (caption: string) => boolean;
}

/** What Instagram remembers. Containers die after a day, files take a while, posts are counted over a moving day. */
export function instagramState(clock: FakeClock, options: InstagramOptions = {}) {
  const containers = new Map<string, Container>();
  const posts = new Map<string, LivePost>();
  const published = movingWindow(clock, DAY_MS);
  const created = movingWindow(clock, DAY_MS);
  let ids = 17_900_000_000_000;
  const next = () => String(++ids);

  const statusOf = (container: Container) => {
    if (container.publishedAs) return 'PUBLISHED';
    if (clock.now() - container.createdAt >= DAY_MS) return 'EXPIRED';
    if (container.uploadedAt === null || clock.now() - container.uploadedAt < PROCESSING_MS)
      return 'IN_PROGRESS';
    return options.rejects?.(container.caption) ? 'ERROR' : 'FINISHED';
  };
  return {
    containers,
    posts,
    published,
    created,
    statusOf,
    postsPerDay: options.postsPerDay ?? 50,
    containersPerDay: options.containersPerDay ?? 400,
    newContainer(account: string, caption: string): Container {
      const container = {
        id: next(),
        account,
        caption,
        createdAt: clock.now(),
        uploadedAt: null,
        publishedAs: null,
      };
      containers.set(container.id, container);
      created.add(account);
      return container;
    },
    publish(container: Container): string {
      const id = next();
      posts.set(id, { id, account: container.account, text: container.caption, at: clock.now() });
      container.publishedAs = id;
      published.add(container.account);
      return id;
    },
  };
}

export type InstagramState = ReturnType<typeof instagramState>;
