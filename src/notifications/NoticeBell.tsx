import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useId, useState } from 'react';
import { NoticePanel } from './NoticePanel.tsx';
import { useNotices } from './useNotices.ts';

/** How many notices are unread, and under it what they are. */
export const NoticeBell = () => {
  const notices = useNotices();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const titleId = useId();
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        aria-label={notices.unread > 0 ? `Notices: ${notices.unread} unread` : 'Notices'}
        aria-haspopup="dialog"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          notices.refetch();
        }}
        sx={{ color: 'text.primary' }}
      >
        <Badge badgeContent={notices.unread || undefined} max={99} color="primary" overlap="circular">
          <NotificationsOutlined />
        </Badge>
      </IconButton>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-labelledby': titleId,
            sx: { width: 400, maxWidth: 'calc(100vw - 32px)', maxHeight: 'min(560px, calc(100dvh - 80px))' },
          },
        }}
      >
        <NoticePanel notices={notices} titleId={titleId} onClose={close} />
      </Popover>
    </>
  );
};
