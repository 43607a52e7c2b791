import MuiList from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import type { ReactNode } from 'react';
import { type RaRecord, useCreatePath, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { NoMatches } from './NoMatches.tsx';
import { RowsLoading } from './RowsLoading.tsx';

interface RowLinksProps<Row> {
  /** "batches": what is listed, for when nothing matches. */
  what: string;
  type?: 'show' | 'edit';
  primary: (row: Row) => ReactNode;
  secondary: (row: Row) => ReactNode;
  /** Stands at the end of the row. */
  mark?: (row: Row) => ReactNode;
}

/** A list's rows as links of two lines, for phones and for lists that need no columns. */
export function RowLinks<Row extends RaRecord>({
  what,
  type = 'show',
  primary,
  secondary,
  mark,
}: RowLinksProps<Row>) {
  const { data, isPending, resource } = useListContext<Row>();
  const createPath = useCreatePath();
  if (isPending) return <RowsLoading height={72} />;
  if (!data?.length) return <NoMatches what={what} />;
  return (
    <MuiList disablePadding>
      {data.map((row) => (
        <ListItem key={row.id} divider disablePadding>
          <ListItemButton component={Link} to={createPath({ resource, type, id: row.id })}>
            <ListItemText primary={primary(row)} secondary={secondary(row)} />
            {mark?.(row)}
          </ListItemButton>
        </ListItem>
      ))}
    </MuiList>
  );
}
