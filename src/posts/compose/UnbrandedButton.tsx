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
  /** For these the film is rendered anew: what was written goes along. */
  accountIds: readonly string[];
}

/** Mends a film that a platform forbids for its mark: the same film without it, and a post of that for these accounts. */
export const UnbrandedButton = ({ film, plan, accountIds }: UnbrandedButtonProps) => {
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
          store.setItem(`compose.${id}`, { ...plan, accountIds: [...accountIds] });
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
