import type { Database } from './database.types.ts';
import type { Returns } from './rpc.ts';

/** Rows of a function are generated without their nulls: these columns of it can be null. */
export type WithNulls<Row, Columns extends keyof Row> = {
  [Column in keyof Row]: Column extends Columns ? Row[Column] | null : Row[Column];
};

/** A type alias, not an interface: it has to pass as JSON. */
export type IssueOptions = {
  batch_name?: string;
  owner_id?: string;
  prefix?: string;
  max_uses?: number;
  batch_max_uses?: number;
  days_after_first_use?: number;
  not_before?: string;
  expires_at?: string;
  assigned_user_id?: string;
  assigned_email?: string;
  notes?: string;
  tags?: string[];
};

/** The function answers one JSON value, because rows would be cut at the API's limit; this is one element of it. */
export interface IssuedKey {
  id: string;
  key: string;
  expires_at: string | null;
  max_uses: number;
  /** The address of whom it is for, where each key has its own. */
  assigned_to?: string;
}

export type StudioMember = WithNulls<
  Returns<'studio_members'>[number],
  'display_name' | 'first_on' | 'last_on' | 'change_kg'
>;

export interface RenderRequest {
  userId: string;
  templateId: string;
  /** What the film's own schema takes; the database and the film check it. */
  choices: Record<string, unknown>;
  preset?: string;
  rendererVersion?: string;
}

export type Generation = Returns<'request_render'>;
export type Permission = Returns<'my_permissions'>[number];
export type StaffProfile = WithNulls<
  Returns<'my_staff_profile'>[number],
  'viewed_role' | 'view_seconds_left'
>;
export type StaffRole = Database['public']['Enums']['staff_role'];

export type OverrideDecision = 'approve' | 'reject' | 'undo';

export type SocialPlatform = Database['public']['Enums']['social_platform'];
export type MediaClass = Database['public']['Enums']['consent_media_class'];

/** The database answers one JSON value. */
export interface ConsentReceipt {
  withdrawn_at: string;
  /** What the last withdrawal took back. */
  classes: MediaClass[];
  /** Consents that are in force in spite of it: others than those withdrawn. */
  in_force: number;
  videos_stopped: number;
  /** Of these, videos with photos of the member. */
  photo_videos_stopped: number;
  files: { asked: number; removed: number; failing: number; last_removed_at: string | null };
  /** Posts of the member by status. */
  posts: Record<string, number>;
  /** Posts that had to come down, by how far that is; `manual` ones wait for a person. */
  takedowns: Record<string, number>;
  /** Files on staff's machines that show more than is agreed to. Null is a colleague who left, or is not to be named. */
  copies: { film: string; made_at: string; deleted_at: string | null; by: string | null }[];
}
