import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { useCreatePath, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatAgo } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { TagChips } from './TagChips.tsx';
import { TierChip } from './TierChip.tsx';
import { displayName, goals, nameOf, type UserRow } from './userModel.ts';

/** The list on a phone: one block a person, the whole block is the link. */
export const UserCards = () => {
  const { data, isPending } = useListContext<UserRow>();
  const createPath = useCreatePath();
  if (isPending) return <RowsLoading height={76} />;
  if (!data?.length) return <NoMatches what="users" />;
  return (
    <List disablePadding>
      {data.map((user) => (
        <ListItem key={user.id} disablePadding divider>
          <ListItemButton
            component={Link}
            to={createPath({ resource: 'profiles', type: 'show', id: user.id })}
            sx={{ display: 'block', px: 2, py: 1.25 }}
          >
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <Typography variant="body1" fontWeight={560} noWrap sx={{ flex: 1 }}>
                <bdi>{displayName(user)}</bdi>
              </Typography>
              <TierChip tier={user.subscription_tier} />
            </Box>
            <Typography variant="caption" color="text.secondary" component="p" noWrap>
              {user.email}
            </Typography>
            <Typography variant="caption" color="text.secondary" component="p" noWrap>
              {[
                nameOf(goals, user.primary_goal),
                user.last_active_at && `active ${formatAgo(user.last_active_at, new Date())}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
            <TagChips tags={user.tags} most={3} />
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
};
