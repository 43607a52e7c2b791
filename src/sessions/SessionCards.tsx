import { List, ListItemButton, Stack, Typography } from '@mui/material';
import { useCreatePath, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatAgo } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { SectionProgress } from './SectionProgress.tsx';
import { SessionChip } from './SessionChip.tsx';
import { memberName, type SessionRow } from './sessionModel.ts';

/** The list on a phone. */
export function SessionCards() {
  const { data, isPending } = useListContext<SessionRow>();
  const createPath = useCreatePath();
  if (isPending) return <RowsLoading height={72} />;
  if (!data?.length) return <NoMatches what="sessions" />;
  return (
    <List disablePadding>
      {data.map((row) => (
        <ListItemButton
          key={row.id}
          divider
          component={Link}
          to={createPath({ resource: 'consultation_sessions', type: 'show', id: row.id })}
          sx={{ display: 'block', py: 1.25 }}
        >
          <Stack direction="row" justifyContent="space-between" alignItems="center" spacing={1}>
            <Typography variant="body2" fontWeight={560} noWrap>
              {memberName(row)}
            </Typography>
            <SessionChip row={row} />
          </Stack>
          <Stack direction="row" justifyContent="space-between" alignItems="center" mt={0.75}>
            <SectionProgress row={row} />
            <Typography variant="caption" color="text.secondary">
              {formatAgo(row.last_activity_at, new Date())}
            </Typography>
          </Stack>
        </ListItemButton>
      ))}
    </List>
  );
}
