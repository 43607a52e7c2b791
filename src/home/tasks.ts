import type { Area, Verb } from '../access/areas.ts';
import type { HomeCount } from './counts.ts';

/** Something that waits for a person: a list that ought to be empty. */
export interface Task extends Pick<HomeCount, 'resource' | 'filter' | 'orderedBy'> {
  /** What waits, after its number: "3 keys expire within a week". */
  one: string;
  many: string;
  /** What the person does about it there. */
  verb: string;
  /** Who can do something about it. */
  area: Area;
  needs: Verb;
  /** The page that works the list off, where that isn't the list itself. */
  page?: string;
}

/** What may wait for somebody, the most pressing first. A role sees what it can do something about. */
export const tasks: readonly Task[] = [
  {
    one: 'adjustment waits for a coach’s yes or no',
    many: 'adjustments wait for a coach’s yes or no',
    verb: 'Decide',
    area: 'adjustments',
    needs: 'write',
    resource: 'day_overrides',
    filter: { status: 'pending' },
  },
  {
    one: 'consultation has stalled',
    many: 'consultations have stalled',
    verb: 'Nudge',
    area: 'session_progress',
    needs: 'read',
    resource: 'consultation_sessions',
    filter: { is_stalled: 'true' },
  },
  {
    one: 'key expires within a week',
    many: 'keys expire within a week',
    verb: 'Extend',
    area: 'keys',
    needs: 'write',
    resource: 'consultation_keys',
    filter: { status: 'active', expires_within_days: 7 },
  },
  {
    one: 'request to export or erase a person waits for a second yes',
    many: 'requests to export or erase a person wait for a second yes',
    verb: 'Decide',
    area: 'users',
    needs: 'write',
    resource: 'privacy_requests',
    filter: { status: 'requested' },
  },
  {
    one: 'batch has drafts to review',
    many: 'batches have drafts to review',
    verb: 'Review',
    area: 'content',
    needs: 'write',
    resource: 'film_batches',
    filter: { 'to_review@gt': 0 },
  },
  {
    one: 'post failed, or nobody knows whether it is out',
    many: 'posts failed, or nobody knows whether they are out',
    verb: 'Settle',
    area: 'content',
    needs: 'write',
    resource: 'social_media_posts',
    filter: { 'status@in': '(unknown,failed)' },
  },
  {
    one: 'post waits to be approved',
    many: 'posts wait to be approved',
    verb: 'Read',
    area: 'content',
    needs: 'write',
    resource: 'social_media_posts',
    filter: { 'status@in': '(draft)' },
  },
  {
    one: 'post has to be taken down by hand',
    many: 'posts have to be taken down by hand',
    verb: 'Take down',
    area: 'content',
    needs: 'write',
    resource: 'post_takedowns',
    filter: { 'status@in': '(manual,failed)' },
    orderedBy: 'requested_at',
  },
  {
    one: 'account has to be connected again',
    many: 'accounts have to be connected again',
    verb: 'Connect',
    area: 'content',
    needs: 'write',
    resource: 'social_accounts',
    filter: { 'status@in': '(expiring,reconnect)' },
  },
  {
    one: 'film failed',
    many: 'films failed',
    verb: 'Look',
    area: 'content',
    needs: 'write',
    resource: 'viral_video_generations',
    filter: { status: 'failed', is_draft: false },
  },
  {
    one: 'kind of AI error is spiking',
    many: 'kinds of AI error are spiking',
    verb: 'Triage',
    area: 'ai',
    needs: 'write',
    resource: 'ai_error_groups',
    filter: { 'status@in': '(open,investigating)', is_spike: 'true' },
    orderedBy: 'last_seen_at',
  },
  {
    one: 'food photo waits to be verified',
    many: 'food photos wait to be verified',
    verb: 'Verify',
    area: 'ai',
    needs: 'write',
    resource: 'food_photo_training_data',
    filter: { is_excluded: false, is_verified: false },
  },
  {
    one: 'invitation has not been taken up',
    many: 'invitations have not been taken up',
    verb: 'Look',
    area: 'staff',
    needs: 'write',
    resource: 'staff_invitations',
    filter: { 'accepted_at@is': 'null' },
    page: '/staff_members',
  },
];
