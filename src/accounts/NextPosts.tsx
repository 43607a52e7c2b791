import { Alert, Link, List, ListItem, ListItemText } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { errorMessage } from '../data/index.ts';
import { formatInstant } from '../fields/format.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';

const SHOWN = 8;

interface NextPost {
  id: string;
  caption: string;
  scheduled_for: string | null;
}

/** What goes out next on an account, the soonest first. */
export const NextPosts = ({ accountId }: { accountId: string }) => {
  const { data, error, isPending } = useGetList<NextPost>('social_media_posts', {
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'scheduled_for', order: 'ASC' },
    filter: { account_id: accountId, status: 'approved' },
  });
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (isPending) return <RowsLoading height={52} rows={3} />;
  if (data.length === 0) return <Quiet>Nothing is scheduled here.</Quiet>;
  return (
    <List disablePadding>
      {data.map(({ id, caption, scheduled_for: at }) => (
        <ListItem key={id} disableGutters divider>
          <ListItemText
            primary={
              <Link
                component={RouterLink}
                to={`/social_media_posts/${id}/show`}
                noWrap
                sx={{ display: 'block' }}
              >
                {caption || 'No caption'}
              </Link>
            }
            secondary={at ? formatInstant(at) : 'No time yet'}
          />
        </ListItem>
      ))}
    </List>
  );
};
