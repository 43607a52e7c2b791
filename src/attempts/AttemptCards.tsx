import { List, ListItem, Stack, Typography } from '@mui/material';
import { RecordContextProvider, useListContext } from 'react-admin';
import { outcomeText } from '../consultations/keyOutcome.ts';
import { formatAgo } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { AttemptKeyField } from './AttemptKeyField.tsx';
import { AttemptMemberField } from './AttemptMemberField.tsx';
import { AttemptOriginField } from './AttemptOriginField.tsx';
import type { AttemptRow } from './attemptModel.ts';
import { VerdictChip } from './VerdictChip.tsx';

/** The list on a phone. */
export function AttemptCards() {
  const { data, isPending } = useListContext<AttemptRow>();
  if (isPending) return <RowsLoading height={84} />;
  if (!data?.length) return <NoMatches what="refusals" />;
  return (
    <List disablePadding>
      {data.map((row) => (
        <RecordContextProvider key={row.id} value={row}>
          <ListItem divider sx={{ display: 'block', py: 1.25 }}>
            <Stack direction="row" justifyContent="space-between" alignItems="center" spacing={1}>
              <Typography variant="body2" noWrap>
                <AttemptMemberField />
              </Typography>
              <VerdictChip verdict={row.verdict} />
            </Stack>
            <Typography variant="body2" color="text.secondary">
              {outcomeText[row.outcome].label} · {formatAgo(row.attempted_at, new Date())} <AttemptKeyField />
            </Typography>
            <AttemptOriginField />
          </ListItem>
        </RecordContextProvider>
      ))}
    </List>
  );
}
