import { Alert, Box, Button, Skeleton } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { EditBase, Title, useGetOne, useNotify, useRecordContext, useRedirect } from 'react-admin';
import { Link } from 'react-router-dom';
import { errorMessage, useConsoleData } from '../../data/index.ts';
import type { RenderJob } from '../../studio/renderJob.ts';
import { type PostRow, postPath } from '../postModel.ts';
import { ComposeForm } from './ComposeForm.tsx';
import { type Plan, planOf } from './plan.ts';
import { draftOf } from './planPost.ts';
import { usePlanFacts } from './usePlanFacts.ts';
import { useTimes } from './useTimes.ts';

/** A draft, to be changed. What is approved has to be made a draft again first. */
const PostEdit = () => (
  <EditBase queryOptions={{ staleTime: 0 }}>
    <Draft />
  </EditBase>
);

function Draft() {
  const post = useRecordContext<PostRow>();
  const { data: film } = useGetOne<RenderJob>(
    'viral_video_generations',
    { id: post?.video_generation_id ?? '' },
    { enabled: Boolean(post?.video_generation_id) },
  );
  if (!post || (post.video_generation_id && !film)) return <Skeleton variant="rounded" height={480} />;
  if (post.status !== 'draft')
    return (
      <>
        <Title title="Edit the draft" />
        <Alert
          severity="info"
          action={
            <Button component={Link} to={postPath(post.id)}>
              Open it
            </Button>
          }
        >
          Only drafts are edited. Make it a draft again on its page.
        </Alert>
      </>
    );
  return <DraftForm key={post.id} post={post} film={film} />;
}

function DraftForm({ post, film }: { post: PostRow; film: RenderJob | undefined }) {
  const [plan, setPlan] = useState<Plan>(() => planOf(post));
  const facts = usePlanFacts(plan, film);
  const timeOf = useTimes(plan);
  const data = useConsoleData();
  const notify = useNotify();
  const redirect = useRedirect();
  const [account] = facts.accounts;
  const at = account && timeOf(account.id);
  const save = useMutation({
    retry: false,
    mutationFn: async () => {
      if (!account) throw new Error('The account is gone. Draft another post.');
      const now = plan.when === 'now' ? new Date() : (at ?? null);
      const { platform: _fixed, ...row } = draftOf(plan, account, now);
      return data.update('social_media_posts', { id: post.id, data: row, previousData: post });
    },
    onSuccess: () => {
      notify('The draft is saved.', { type: 'success' });
      redirect('show', 'social_media_posts', post.id);
    },
  });
  return (
    <>
      <Title title="Edit the draft" />
      <ComposeForm
        plan={plan}
        change={(part) => setPlan({ ...plan, ...part })}
        film={film}
        facts={facts}
        timeOf={timeOf}
        contentId={post.content_id ?? undefined}
        postId={post.id}
      >
        {save.error && <Alert severity="error">{errorMessage(save.error)} Nothing is lost.</Alert>}
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            variant="contained"
            loading={save.isPending}
            disabled={!account}
            onClick={() => save.mutate()}
          >
            Save draft
          </Button>
          <Button component={Link} to={postPath(post.id)}>
            Leave it as it was
          </Button>
        </Box>
      </ComposeForm>
    </>
  );
}

export default PostEdit;
