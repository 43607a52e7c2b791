import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { type RaRecord, useListContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';

interface PhoneRowsProps<Row> {
  /** "batches": what is listed, for when nothing matches. */
  what: string;
  /** Shown instead when nothing is there. */
  empty?: ReactNode;
  /** Where a row leads; nowhere, without it. */
  to: (row: Row) => string | undefined;
  primary: (row: Row) => ReactNode;
  secondary: (row: Row) => ReactNode;
  /** Its state. */
  mark?: (row: Row) => ReactNode;
  /** What can be done with a row, for a phone has no columns to select by. */
  action?: (row: Row) => ReactNode;
}

/** A list of the desk on a phone. */
export function PhoneRows<Row extends RaRecord>({
  what,
  empty = <NoMatches what={what} />,
  to,
  primary,
  secondary,
  mark,
  action,
}: PhoneRowsProps<Row>) {
  const { data, isPending } = useListContext<Row>();
  if (isPending) return <RowsLoading height={72} />;
  if (!data?.length) return empty;
  return (
    <List disablePadding>
      {data.map((row) => {
        const path = to(row);
        return (
          <ListItem key={row.id} divider sx={{ display: 'block', py: 1.25 }}>
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', alignItems: 'start' }}>
              <Typography variant="body2" fontWeight={560} sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                {path ? (
                  <Link component={RouterLink} to={path} color="inherit">
                    {primary(row)}
                  </Link>
                ) : (
                  primary(row)
                )}
              </Typography>
              {mark?.(row)}
            </Box>
            <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
              {secondary(row)}
            </Typography>
            {/* Its text stands below the row's. */}
            {action && (
              <Box sx={{ '& .MuiButton-root': { mt: 0.5, ml: -0.75, minWidth: 0 } }}>{action(row)}</Box>
            )}
          </ListItem>
        );
      })}
    </List>
  );
}
