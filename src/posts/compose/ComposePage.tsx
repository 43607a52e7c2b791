import { Alert, Box, Button, Skeleton, Typography } from '@mui/material';
import { Title, useGetList, useGetOne, useNotify, useRedirect, useStore } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { errorMessage } from '../../data/index.ts';
import { isCard, isRunning, pollWhileRunning, type RenderJob } from '../../studio/renderJob.ts';
import { nameOf } from '../../studio/studioMember.ts';
import { composePath } from '../postModel.ts';
import { ComposeForm } from './ComposeForm.tsx';
import { errorsIn } from './checks.ts';
import { FilmPicker } from './FilmPicker.tsx';
import { emptyPlan, type Plan, startOf } from './plan.ts';
import { SavedPosts } from './SavedPosts.tsx';
import { usePlanFacts } from './usePlanFacts.ts';
import { useSavePosts } from './useSavePosts.ts';
import { useTimes } from './useTimes.ts';

/** A new post: first its film, then everything else. */
const ComposePage = () => {
  const [query] = useSearchParams();
  const id = query.get('render');
  const { data: film, error } = useGetOne<RenderJob>(
    'viral_video_generations',
    { id: id ?? '' },
    { enabled: id !== null, refetchInterval: ({ state }) => pollWhileRunning(state.data && [state.data]) },
  );
  return (
    <>
      <Title title="New post" />
      {id === null && <FilmPicker />}
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {id !== null && !film && !error && <Skeleton variant="rounded" height={480} />}
      {film && film.status !== 'succeeded' && (
        <Alert severity={isRunning(film) ? 'info' : 'warning'}>
          {isRunning(film)
            ? 'This film is being rendered. The page goes on when it is ready; what was written is kept.'
            : 'This film did not get ready. Look in the studio why, or choose another one.'}
        </Alert>
      )}
      {film?.status === 'succeeded' && isCard(film) && (
        <Alert severity="info">A card is downloaded and shared by hand: posts take films.</Alert>
      )}
      {film?.status === 'succeeded' && !isCard(film) && <Compose key={film.id} film={film} />}
    </>
  );
};

function Compose({ film }: { film: RenderJob }) {
  // Kept in the browser until it is saved: a reload, a refusal or a lost connection takes nothing away.
  const [kept, setPlan] = useStore<Partial<Plan>>(`compose.${film.id}`, {});
  const [query] = useSearchParams();
  const plan = { ...emptyPlan, ...startOf(query), ...kept };
  const change = (part: Partial<Plan>) => setPlan({ ...plan, ...part });
  const facts = usePlanFacts(plan, film);
  const timeOf = useTimes(plan);
  const save = useSavePosts();
  const redirect = useRedirect();
  const notify = useNotify();
  const { data: contents } = useGetList<{ id: string }>('user_content_library', {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'created_at', order: 'ASC' },
    filter: { video_generation_id: film.id },
  });
  const targets = facts.accounts.map((account) => ({ account, at: timeOf(account.id) ?? null }));
  const timed = targets.length > 0 && targets.every(({ at }) => at !== null);
  const errors = errorsIn(facts.rows);
  const submit = (approve: boolean) =>
    save.mutate(
      { plan, film, targets, approve },
      {
        onSuccess: (posts) => {
          setPlan({});
          const [only] = posts;
          if (posts.length !== 1 || !only || only.refusal !== null) return;
          notify(approve ? 'Approved: it goes out at its time.' : 'The draft is saved.', { type: 'success' });
          redirect('show', 'social_media_posts', only.id);
        },
      },
    );
  if (save.data) return <SavedPosts posts={save.data} onAnother={save.reset} />;
  return (
    <>
      <TwinNote plan={plan} />
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }} dir="auto">
        {[nameOf(film), film.template_name, film.preset].filter(Boolean).join(' · ')}
      </Typography>
      <ComposeForm
        plan={plan}
        change={change}
        film={film}
        facts={facts}
        timeOf={timeOf}
        contentId={contents?.[0]?.id}
      >
        {save.error && (
          <Alert severity="error">{errorMessage(save.error)} Nothing was saved, and nothing is lost.</Alert>
        )}
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button
            variant="contained"
            disabled={!timed || errors > 0}
            loading={save.isPending}
            onClick={() => submit(true)}
          >
            Approve and schedule
          </Button>
          <Button
            variant="outlined"
            disabled={targets.length === 0 || save.isPending}
            onClick={() => submit(false)}
          >
            {targets.length > 1 ? 'Save drafts' : 'Save draft'}
          </Button>
        </Box>
      </ComposeForm>
    </>
  );
}

/** This film is another one's twin without the mark: where the rest of the post is, and what becomes of the draft. */
function TwinNote({ plan: { markedFilm, replaces } }: { plan: Plan }) {
  if (!markedFilm && !replaces) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        markedFilm && (
          <Button component={Link} to={composePath(markedFilm)} color="inherit" size="small">
            To the others
          </Button>
        )
      }
    >
      This is the film without the mark.{' '}
      {replaces
        ? 'Its post takes the place of the draft that you came from.'
        : 'The other accounts wait with the film that shows it.'}
    </Alert>
  );
}

export default ComposePage;
