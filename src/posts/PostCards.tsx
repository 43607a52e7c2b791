import { Box, List, ListItem, ListItemButton, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { PlatformMark } from '../accounts/PlatformMark.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { PostStatusChip } from './PostStatusChip.tsx';
import { captionLine, type PostRow, postPath } from './postModel.ts';

/** The posts on a phone: one block each, the whole block opens the post. */
export const PostCards = () => {
  const { data, isPending } = useListContext<PostRow>();
  if (isPending) return <RowsLoading height={84} />;
  if (!data?.length) return <NoMatches what="posts" />;
  return (
    <List disablePadding>
      {data.map((post) => {
        const at = post.posted_at ?? post.scheduled_for;
        return (
          <ListItem key={post.id} disablePadding divider>
            <ListItemButton
              component={Link}
              to={postPath(post.id)}
              sx={{ display: 'block', px: 2, py: 1.25 }}
            >
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
                <PlatformMark platform={post.platform} size={24} />
                <Typography variant="body2" fontWeight={560} noWrap dir="auto" sx={{ flex: 1 }}>
                  {post.account_handle}
                </Typography>
                <PostStatusChip post={post} />
              </Box>
              <Typography variant="body2" noWrap dir="auto" sx={{ mt: 0.5 }}>
                {captionLine(post.caption)}
              </Typography>
              <Typography variant="caption" color="text.secondary" component="p" noWrap>
                {[
                  at ? formatInstant(at) : 'No time yet',
                  post.status === 'live' && `${formatCount(post.views_count)} views`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
            </ListItemButton>
          </ListItem>
        );
      })}
    </List>
  );
};
