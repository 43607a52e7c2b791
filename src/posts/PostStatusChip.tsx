import { ToneChip } from '../fields/ToneChip.tsx';
import { type PostRow, statusText } from './postModel.ts';

type Shown = Pick<PostRow, 'status' | 'needs_person_at' | 'takedown_status'>;

/** A post's state, and what is open about it. */
export const PostStatusChip = ({ post }: { post: Shown }) => {
  const { label, tone } = statusText[post.status];
  if (post.status === 'unknown' && post.needs_person_at)
    return <ToneChip label="Unknown, look yourself" tone="error" />;
  const open = post.status === 'live' && post.takedown_status && post.takedown_status !== 'done';
  return open ? (
    <ToneChip label="Live, coming down" tone="warning" />
  ) : (
    <ToneChip label={label} tone={tone} />
  );
};
