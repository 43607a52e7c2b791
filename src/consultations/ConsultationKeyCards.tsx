import { List, ListItem, Stack, Typography } from '@mui/material';
import { RecordContextProvider, useListContext } from 'react-admin';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { KeyExpiryField } from './KeyExpiryField.tsx';
import { KeyLinkField } from './KeyLinkField.tsx';
import { KeyStatusChip } from './KeyStatusChip.tsx';
import { KeyUsesField } from './KeyUsesField.tsx';
import { assigneeOf, type KeyRow } from './keyRow.ts';

/** The list on a phone: one block a key, nothing to scroll sideways. */
export function ConsultationKeyCards() {
  const { data, isPending } = useListContext<KeyRow>();
  if (isPending) return <RowsLoading height={92} />;
  if (!data?.length) return <NoMatches what="keys" />;
  return (
    <List disablePadding>
      {data.map((row) => (
        <RecordContextProvider key={row.id} value={row}>
          <ListItem divider sx={{ display: 'block', py: 1.5 }}>
            <Stack direction="row" justifyContent="space-between" alignItems="center" spacing={1}>
              <span>
                <KeyLinkField />
              </span>
              <KeyStatusChip status={row.status} />
            </Stack>
            <Stack direction="row" justifyContent="space-between" spacing={2} mt={0.75}>
              <Stack direction="row" spacing={0.5}>
                <KeyUsesField />
                <Typography variant="body2">used</Typography>
              </Stack>
              <Stack direction="row" spacing={0.5}>
                <Typography variant="body2" color="textSecondary">
                  expires
                </Typography>
                <KeyExpiryField />
              </Stack>
            </Stack>
            <Typography variant="body2" color="textSecondary" noWrap>
              {[assigneeOf(row) ?? 'anyone', row.batch_name].filter(Boolean).join(' · ')}
            </Typography>
          </ListItem>
        </RecordContextProvider>
      ))}
    </List>
  );
}
