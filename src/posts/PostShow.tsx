import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { platformNames } from '../accounts/accountModel.ts';
import { PlatformMark } from '../accounts/PlatformMark.tsx';
import { PostActions } from './PostActions.tsx';
import { PostFacts } from './PostFacts.tsx';
import { PostFilm } from './PostFilm.tsx';
import { PostNumbers } from './PostNumbers.tsx';
import { PostStatusChip } from './PostStatusChip.tsx';
import { PostTimeline } from './PostTimeline.tsx';
import { captionLine, type PostRow, pollPosts, remedyText, statusText } from './postModel.ts';

/** One post: how it is, what can be done, everything that was tried, and what came of it. */
const PostShow = () => (
  <ShowBase<PostRow>
    queryOptions={{
      staleTime: 0,
      refetchInterval: ({ state }) => pollPosts(state.data ? [state.data] : undefined, Date.now()),
    }}
  >
    <PostPage />
  </ShowBase>
);

function PostPage() {
  const post = useRecordContext<PostRow>();
  if (!post) return <Skeleton variant="rounded" height={320} />;
  const out = post.status === 'live' || post.status === 'removed';
  return (
    <>
      <Title title={captionLine(post.caption)} />
      <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
        <PlatformMark platform={post.platform} />
        <Typography variant="h2" dir="auto">
          {post.account_handle ?? platformNames[post.platform]}
        </Typography>
        <PostStatusChip post={post} />
        <Typography variant="body2" color="text.secondary">
          {statusText[post.status].meaning}
        </Typography>
      </Box>
      <PostNotes post={post} />
      <IfCan area="content" verb="write">
        <PostActions post={post} />
      </IfCan>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(300px, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          {out && <PostNumbers post={post} />}
          <PostTimeline post={post} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <PostFacts post={post} />
          <PostFilm renderId={post.video_generation_id} />
        </Box>
      </Box>
    </>
  );
}

/** What stands in the way, and by whom it is mended. */
function PostNotes({ post }: { post: PostRow }) {
  const waits = post.status === 'approved';
  const stopped =
    waits &&
    (post.account_paused_at || post.account_status === 'reconnect' || post.account_status === 'disabled');
  return (
    <>
      {post.error_message && (
        <Alert severity={post.status === 'failed' ? 'error' : 'warning'} sx={{ mb: 2 }}>
          {post.error_message} {post.remedy && remedyText[post.remedy]}
        </Alert>
      )}
      {post.status === 'unknown' && post.needs_person_at && (
        <Alert severity="error" sx={{ mb: 2 }}>
          The platform could not settle it. Look at the account yourself, and say what became of it.
        </Alert>
      )}
      {stopped && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {post.account_paused_at
            ? 'Its account is paused: it waits until somebody resumes that.'
            : 'Its account is not connected: it waits until somebody connects that.'}
        </Alert>
      )}
    </>
  );
}

export default PostShow;
