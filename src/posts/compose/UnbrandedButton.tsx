import { Button } from '@mui/material';
import { useNotify, useStoreContext } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { errorMessage } from '../../data/index.ts';
import type { RenderJob } from '../../studio/renderJob.ts';
import { useRenderActions } from '../../studio/useRenderActions.ts';
import { composePath } from '../postModel.ts';
import type { Plan } from './plan.ts';

interface UnbrandedButtonProps {
  film: RenderJob;
  plan: Plan;
  /** For these the film is rendered anew: what was written goes along, and they leave the post of the film with the mark. */
  accountIds: readonly string[];
  /** The draft that is edited: the post of the new film takes its place. */
  postId: string | undefined;
}

/** Mends a film that a platform forbids for its mark: the same film without it, and a post of that for these accounts. */
export const UnbrandedButton = ({ film, plan, accountIds, postId }: UnbrandedButtonProps) => {
  const { request } = useRenderActions();
  const store = useStoreContext();
  const navigate = useNavigate();
  const notify = useNotify();
  const { template_id: templateId } = film;
  if (!templateId) return null;
  const ask = () =>
    request.mutate(
      { userId: film.user_id, templateId, choices: { ...film.choices, branded: false } },
      {
        onSuccess: ({ id }) => {
          const rest = plan.accountIds.filter((account) => !accountIds.includes(account));
          if (!postId) store.setItem(`compose.${film.id}`, { ...plan, accountIds: rest });
          store.setItem(`compose.${id}`, {
            ...plan,
            accountIds: [...accountIds],
            markedFilm: rest.length > 0 ? film.id : null,
            replaces: postId ?? null,
          });
          navigate(composePath(id));
        },
        onError: (error) => notify(errorMessage(error), { type: 'error' }),
      },
    );
  return (
    <Button color="inherit" size="small" onClick={ask} loading={request.isPending}>
      Render it so
    </Button>
  );
};
