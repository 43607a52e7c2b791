import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useGetOne } from 'react-admin';
import type { PostRow } from '../posts/postModel.ts';
import { TermsNote } from '../posts/TermsNote.tsx';
import type { MovablePost } from './movablePost.ts';

interface MoveTermsProps {
  post: Pick<MovablePost, 'id' | 'content_id'>;
  accountId: string;
  at: string;
  zone: string;
}

/** Quota, price and conflicts of a time, asked anew for every time that is chosen. */
export const MoveTerms = ({ post, accountId, at, zone }: MoveTermsProps) => {
  // The price depends on the whole caption; the calendar has its first line alone.
  const { data: row } = useGetOne<PostRow>('social_media_posts', { id: post.id }, { staleTime: 0 });
  if (!row) return <Skeleton variant="rounded" height={72} />;
  return (
    <>
      {Date.parse(at) < Date.now() && (
        <Typography variant="body2" color="warning.main" sx={{ mb: 0.75 }}>
          This time has passed: an approved post goes out at once, or fails when it is a day late.
        </Typography>
      )}
      <TermsNote
        zone={zone}
        accountId={accountId}
        at={new Date(at)}
        post={{
          id: post.id,
          caption: row.caption,
          ...(post.content_id && { contentId: post.content_id }),
        }}
      />
    </>
  );
};
