import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import type { StaffNotice } from '../data/index.ts';
import { formatAgo, formatInstant } from '../fields/format.ts';
import { NoticeIcon } from './noticeIcons.tsx';
import { noticePath } from './noticeLink.ts';

/** One notice; opened, it is read. Unread is told by a dot, by weight, and to those who don't see either by a word. */
export const NoticeRow = ({ notice, onOpen }: { notice: StaffNotice; onOpen: () => void }) => {
  const { type, title, body, link, read_at, created_at } = notice;
  const path = noticePath(link);
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <ListItemButton
        onClick={onOpen}
        {...(path ? { component: Link, to: path } : { component: 'button' as const })}
        sx={{ width: '100%', gap: 1.5, alignItems: 'flex-start', px: 2, py: 1.25, textAlign: 'left' }}
      >
        <NoticeIcon type={type} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="body2" fontWeight={read_at ? 400 : 620} sx={{ overflowWrap: 'anywhere' }}>
            {!read_at && (
              <Box
                component="span"
                sx={{ position: 'absolute', clipPath: 'inset(50%)', whiteSpace: 'nowrap' }}
              >
                Unread:{' '}
              </Box>
            )}
            {title}
          </Typography>
          {body && (
            <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
              {body}
            </Typography>
          )}
          <Typography
            variant="caption"
            color="text.secondary"
            component="time"
            dateTime={created_at}
            title={formatInstant(created_at)}
          >
            {formatAgo(created_at, new Date())}
          </Typography>
        </Box>
        {!read_at && (
          <Box
            aria-hidden
            sx={{ width: 8, height: 8, mt: 0.75, borderRadius: '50%', bgcolor: 'primary.main', flex: 'none' }}
          />
        )}
      </ListItemButton>
    </Box>
  );
};
