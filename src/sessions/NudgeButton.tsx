import NotificationsIcon from '@mui/icons-material/NotificationsActiveOutlined';
import { Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { skippedText } from '../consultations/keyActions.ts';
import { errorMessage, useConsoleData } from '../data/index.ts';

/** Reminds members whose consultation stands still. Nobody is reminded twice within a day, whoever tries. */
export function NudgeButton({ ids }: { ids: readonly string[] }) {
  const data = useConsoleData();
  const notify = useNotify();
  const nudge = useMutation({
    mutationFn: () => data.nudgeSessions(ids),
    onSuccess: ({ sent, skipped }) => {
      const left = skippedText(skipped);
      notify(
        `${sent === 1 ? 'One member was reminded' : `${sent} members were reminded`}.${left && ` Not reminded: ${left}.`}`,
        { type: sent > 0 ? 'success' : 'info' },
      );
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  return (
    <IfCan area="users" verb="write">
      <Button
        variant="outlined"
        startIcon={<NotificationsIcon />}
        onClick={() => nudge.mutate()}
        loading={nudge.isPending}
        disabled={ids.length === 0}
      >
        {ids.length === 1 ? 'Remind the member' : `Remind ${ids.length} members`}
      </Button>
    </IfCan>
  );
}
