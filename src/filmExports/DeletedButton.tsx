import { Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import type { FilmExport } from './exportModel.ts';

/** Whoever made the file says that it is gone: nobody else can know. */
export function DeletedButton({ made }: { made: FilmExport }) {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefresh();
  const { staff } = useAccess();
  const confirm = useMutation({
    mutationFn: () => data.confirmExportDeleted(made.id),
    onSuccess: refresh,
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  if (made.status !== 'finished' || made.deleted_at || made.exported_by !== staff?.user_id) return null;
  return (
    <Button
      size="small"
      variant={made.consent_ended_at ? 'contained' : 'outlined'}
      loading={confirm.isPending}
      onClick={() => confirm.mutate()}
      sx={{ mt: 1 }}
    >
      I deleted every copy
    </Button>
  );
}
