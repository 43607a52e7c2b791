import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { Sparkline } from '../charts/Sparkline.tsx';
import { formatAgo, formatCount } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { ErrorTitle } from './ErrorTitle.tsx';
import { type ErrorGroup, rateText } from './errorModel.ts';
import { StatusChip } from './StatusChip.tsx';

/** The list on a phone. */
export const ErrorCards = () => {
  const { data, isPending } = useListContext<ErrorGroup>();
  if (isPending) return <RowsLoading height={96} />;
  if (!data?.length) return <NoMatches what="errors" />;
  return (
    <List disablePadding>
      {data.map((group) => (
        <ListItemButton
          key={group.id}
          component={Link}
          to={`/ai_error_groups/${group.id}/show`}
          divider
          sx={{ display: 'block' }}
        >
          <ErrorTitle group={group} />
          <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mt: 0.5 }}>
            <Sparkline values={group.trend_14_days} label={rateText(group)} alarming={group.is_spike} />
            <Typography variant="caption" color="text.secondary" sx={{ flex: 1 }}>
              {formatCount(group.occurrences)} {group.occurrences === 1 ? 'time' : 'times'} ·{' '}
              {formatAgo(group.last_seen_at, new Date())}
            </Typography>
            <StatusChip group={group} />
          </Box>
        </ListItemButton>
      ))}
    </List>
  );
};
