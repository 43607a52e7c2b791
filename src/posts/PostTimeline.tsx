import { Alert } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useGetManyReference } from 'react-admin';
import { errorMessage } from '../data/index.ts';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { StaffName } from '../fields/StaffName.tsx';
import { Timeline, TimelineItem } from '../fields/Timeline.tsx';
import { attemptText } from './attemptText.ts';
import { type PostAttempt, type PostRow, pollPosts } from './postModel.ts';

/** More steps than this has no post that is well; the oldest are left out. */
const SHOWN = 100;

/** Everything that was tried with a post, by workers and by people, the newest first. */
export const PostTimeline = ({ post }: { post: PostRow }) => {
  const { data, error } = useGetManyReference<PostAttempt>(
    'social_post_attempts',
    {
      target: 'post_id',
      id: post.id,
      sort: { field: 'id', order: 'DESC' },
      pagination: { page: 1, perPage: SHOWN },
      // Whatever changed the post wrote a line here: it is read again with it.
      meta: { since: post.updated_at },
    },
    { refetchInterval: pollPosts([post], Date.now()), staleTime: 0, placeholderData: keepPreviousData },
  );
  return (
    <Panel title="What was tried">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!data && !error && <RowsLoading height={48} rows={3} />}
      {data?.length === 0 && <Quiet>Nothing yet: nobody has approved it.</Quiet>}
      {data && data.length > 0 && (
        <Timeline>
          {data.map((attempt) => (
            <Attempt key={attempt.id} attempt={attempt} post={post} />
          ))}
        </Timeline>
      )}
    </Panel>
  );
};

function Attempt({ attempt, post }: { attempt: PostAttempt; post: PostRow }) {
  return (
    <TimelineItem {...attemptText(attempt, post.platform)}>
      <time dateTime={attempt.at}>{formatInstant(attempt.at)}</time>
      {attempt.staff_id && (
        <>
          {' · '}
          <StaffName id={attempt.staff_id} />
        </>
      )}
    </TimelineItem>
  );
}
