import DeleteOutline from '@mui/icons-material/DeleteOutline';
import IconButton from '@mui/material/IconButton';
import { useDelete, useNotify, useRefresh } from 'react-admin';
import { errorMessage } from '../data/index.ts';

interface RemovePartProps {
  resource: 'ai_experiment_arms' | 'ai_experiment_metrics';
  id: string;
  name: string;
}

/** Takes an arm or a metric out of a draft. */
export const RemovePart = ({ resource, id, name }: RemovePartProps) => {
  const notify = useNotify();
  const refresh = useRefresh();
  const [remove, { isPending }] = useDelete();
  return (
    <IconButton
      size="small"
      aria-label={`Remove ${name}`}
      disabled={isPending}
      onClick={() =>
        remove(
          resource,
          { id },
          {
            mutationMode: 'pessimistic',
            onSuccess: () => refresh(),
            onError: (error) => notify(errorMessage(error), { type: 'error' }),
          },
        )
      }
    >
      <DeleteOutline fontSize="small" />
    </IconButton>
  );
};
