import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { errorMessage } from '../data/index.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { NoticeRow } from './NoticeRow.tsx';
import type { useNotices } from './useNotices.ts';

interface NoticePanelProps {
  notices: ReturnType<typeof useNotices>;
  titleId: string;
  onClose: () => void;
}

/** What one was told, newest first. */
export const NoticePanel = ({ notices, titleId, onClose }: NoticePanelProps) => {
  const { rows, unread, canRead, read, isReading, isPending, error, refetch, hasNextPage, fetchNextPage } =
    notices;
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, minHeight: 52 }}>
        <Typography variant="h3" component="h2" id={titleId} sx={{ flex: 1 }}>
          Notices
        </Typography>
        {unread > 0 && canRead && (
          <Button size="small" disabled={isReading} onClick={() => read(undefined)}>
            Mark all as read
          </Button>
        )}
      </Box>
      {isPending && <RowsLoading height={76} rows={3} />}
      {error && rows.length === 0 && (
        <Box role="alert" sx={{ px: 2, pb: 2 }}>
          <Quiet>{errorMessage(error)}</Quiet>
          <Button size="small" onClick={() => refetch()}>
            Try again
          </Button>
        </Box>
      )}
      {!isPending && !error && rows.length === 0 && (
        <Box sx={{ px: 2, pb: 2.5 }}>
          <Quiet>Nothing yet. You hear of your alerts, of what failed and of what waits for you here.</Quiet>
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            onOpen={() => {
              if (!notice.read_at && canRead) read([notice.id]);
              if (notice.link.resource) onClose();
            }}
          />
        ))}
      </Box>
      {hasNextPage && (
        <Box sx={{ p: 1, borderTop: 1, borderColor: 'divider', textAlign: 'center' }}>
          <Button size="small" onClick={() => fetchNextPage()}>
            Show older
          </Button>
        </Box>
      )}
    </>
  );
};
