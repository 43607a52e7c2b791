import type { Area } from '../access/areas.ts';

export interface HomeCount {
  label: string;
  resource: string;
  /** The list's own filter: the link leads to exactly the rows that were counted. */
  filter: Readonly<Record<string, string | number | boolean>>;
  /** A column to order by, where the list has no `created_at`. */
  orderedBy?: string;
}

export interface HomeGroup {
  title: string;
  area: Area;
  counts: readonly HomeCount[];
}

/** What each area has to say for itself on the first page. */
export const homeGroups: readonly HomeGroup[] = [
  {
    title: 'Users',
    area: 'users',
    counts: [
      { label: 'Everybody', resource: 'profiles', filter: {} },
      { label: 'Active in 7 days', resource: 'profiles', filter: { active_since_days: 7 } },
      { label: 'Premium', resource: 'profiles', filter: { subscription_tier: 'premium' } },
      { label: 'Onboarding not finished', resource: 'profiles', filter: { onboarding_completed: 'false' } },
    ],
  },
  {
    title: 'Consultation keys',
    area: 'keys',
    counts: [
      { label: 'Active', resource: 'consultation_keys', filter: { status: 'active' } },
      { label: 'Used up', resource: 'consultation_keys', filter: { status: 'exhausted' } },
      { label: 'Expired', resource: 'consultation_keys', filter: { status: 'expired' } },
      {
        label: 'Expire within 14 days',
        resource: 'consultation_keys',
        filter: { status: 'active', expires_within_days: 14 },
      },
    ],
  },
  {
    title: 'Consultations',
    area: 'session_progress',
    counts: [
      { label: 'Under way', resource: 'consultation_sessions', filter: { status: 'active' } },
      { label: 'Stalled', resource: 'consultation_sessions', filter: { is_stalled: 'true' } },
      { label: 'Finished', resource: 'consultation_sessions', filter: { status: 'completed' } },
    ],
  },
  {
    title: 'Share videos',
    area: 'content',
    counts: [
      {
        label: 'Ready',
        resource: 'viral_video_generations',
        filter: { status: 'succeeded', is_draft: false },
      },
      {
        label: 'Waiting',
        resource: 'viral_video_generations',
        filter: { status: 'queued', is_draft: false },
      },
      { label: 'Failed', resource: 'viral_video_generations', filter: { status: 'failed', is_draft: false } },
    ],
  },
];

/** The list with these rows and no others: without a filter in the address a list keeps the one it had last. */
export const listLink = ({ resource, filter }: Pick<HomeCount, 'resource' | 'filter'>) => ({
  pathname: `/${resource}`,
  search: `?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`,
});
