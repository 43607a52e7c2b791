import { Box, type Theme, Typography, useMediaQuery } from '@mui/material';
import { DataTable } from 'react-admin';
import { PlatformMark } from '../accounts/PlatformMark.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { PostCards } from './PostCards.tsx';
import { PostStatusChip } from './PostStatusChip.tsx';
import { filmOf } from './postFilmName.ts';
import { captionLine, type PostRow } from './postModel.ts';

const Column = DataTable.Col<PostRow>;

/** When it goes or went out. */
const whenOf = ({ posted_at: posted, scheduled_for: due }: PostRow) => (
  <Typography variant="body2" noWrap>
    {posted ? formatInstant(posted) : due ? formatInstant(due) : 'No time yet'}
  </Typography>
);

/** The posts: a table, or cards on a phone. */
export const PostRows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone) return <PostCards />;
  return (
    <DataTable rowClick="show" bulkActionButtons={false} empty={<NoMatches what="posts" />} size="small">
      <Column
        source="urgency.asc,planned_at.desc,id"
        label="Status"
        render={(post) => <PostStatusChip post={post} />}
      />
      <Column
        source="account_handle"
        label="Account"
        render={({ platform, account_handle: handle }) => (
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <PlatformMark platform={platform} size={24} />
            <bdi>{handle ?? '–'}</bdi>
          </Box>
        )}
      />
      <Column
        source="caption"
        label="Caption"
        disableSort
        render={({ caption, error_message: error, status }) => (
          <Box sx={{ maxWidth: 280 }}>
            <Typography variant="body2" noWrap dir="auto">
              {captionLine(caption)}
            </Typography>
            {error && (status === 'failed' || status === 'unknown') && (
              <Typography variant="caption" color="text.secondary" component="p" noWrap title={error}>
                {error}
              </Typography>
            )}
          </Box>
        )}
      />
      <Column source="member_name" label="Film" disableSort render={filmOf} />
      <Column source="planned_at" label="When" sortByOrder="DESC" render={whenOf} />
      <Column
        source="views_count"
        label="Views"
        sortByOrder="DESC"
        render={({ status, views_count: views }) =>
          status === 'live' || status === 'removed' ? formatCount(views) : ''
        }
      />
    </DataTable>
  );
};
