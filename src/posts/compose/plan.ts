import type { Platform } from '../../../shared/publishing/captions.ts';
import { toLocalInput } from '../localTime.ts';
import type { PostRow } from '../postModel.ts';

/** What a film promotes; empty until a person has said it. */
export type Promotes = '' | 'nothing' | 'own' | 'paid';

/** Everything that a person decides about posts of one film, before they become rows. */
export interface Plan {
  accountIds: string[];
  /** For every platform that has no text of its own. */
  caption: string;
  captions: Partial<Record<Platform, string>>;
  /** Without the #. */
  hashtags: string[];
  /** Without the @. */
  mentions: string[];
  /** Instagram: who is asked to share the post; at most three. Without the @. */
  collaborators: string[];
  link: string;
  campaign: string;
  /** Null: the platform chooses. */
  coverSeconds: number | null;
  ai: boolean;
  promotes: Promotes;
  /** TikTok: who may see it. Its audit forbids a default. */
  privacy: string;
  /** TikTok: what viewers may do with it; its audit wants nothing ticked beforehand. */
  allows: ('comment' | 'duet' | 'stitch')[];
  when: 'now' | 'slot' | 'at';
  /** As a `datetime-local` input writes it. */
  at: string;
  /** The film with the mark, where other accounts of the same post wait; null when this is not its twin without it. */
  markedFilm: string | null;
  /** The draft of the film with the mark that this post takes the place of. */
  replaces: string | null;
}

export const emptyPlan: Plan = {
  accountIds: [],
  caption: '',
  captions: {},
  hashtags: [],
  mentions: [],
  collaborators: [],
  link: '',
  campaign: '',
  coverSeconds: null,
  ai: false,
  promotes: '',
  privacy: '',
  allows: [],
  when: 'slot',
  at: '',
  markedFilm: null,
  replaces: null,
};

/** What the address says of a new post: `?account=&at=` is an empty place of the calendar. */
export function startOf(query: URLSearchParams): Partial<Plan> {
  const [account, at] = [query.get('account'), query.get('at')];
  return {
    ...(account && { accountIds: [account] }),
    ...(at && Number.isFinite(Date.parse(at)) && { when: 'at' as const, at: toLocalInput(at) }),
  };
}

function promotesOf(options: Readonly<Record<string, unknown>>): Promotes {
  const { brand_content_toggle: content, brand_organic_toggle: organic } = options;
  if (content === true || options.is_paid_partnership === true || options.paid_partnership === true)
    return 'paid';
  if (organic === true) return 'own';
  return content === false ? 'nothing' : '';
}

/** The plan that a draft was made of, as far as the row tells: mentions and links are in its caption by now. */
export function planOf(post: PostRow): Plan {
  const options = post.platform_options;
  const cover = options.thumb_offset ?? options.video_cover_timestamp_ms;
  return {
    ...emptyPlan,
    accountIds: post.account_id ? [post.account_id] : [],
    caption: post.caption,
    hashtags: post.hashtags,
    collaborators: Array.isArray(options.collaborators)
      ? options.collaborators.filter((name) => typeof name === 'string')
      : [],
    coverSeconds: typeof cover === 'number' ? cover / 1000 : null,
    ai: [options.is_ai_generated, options.is_aigc, options.made_with_ai].includes(true),
    promotes: promotesOf(options),
    privacy: typeof options.privacy_level === 'string' ? options.privacy_level : '',
    allows: (['comment', 'duet', 'stitch'] as const).filter((name) => options[`disable_${name}`] === false),
    when: 'at',
    at: post.scheduled_for ? toLocalInput(post.scheduled_for) : '',
  };
}
