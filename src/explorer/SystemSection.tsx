import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount } from '../fields/format.ts';
import { tableName } from '../fields/tableName.ts';
import { words } from '../fields/words.ts';
import type { FoundTable, IndexSection } from './indexModel.ts';
import { listPath, ownPageOf } from './ownPages.ts';
import { useTableSizes } from './useTable.ts';

/** One system: its tables with what they hold and how much. */
export const SystemSection = ({ section }: { section: IndexSection }) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography variant="h3" component="h2" id={id}>
        {section.name}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.25 }}>
        {section.about}
      </Typography>
      <Card>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {section.tables.map((found) => (
            <TableLine key={found.table.name} found={found} />
          ))}
        </Box>
      </Card>
    </Box>
  );
};

const RowCount = ({ table }: { table: string }) => {
  const { data: sizes, isError } = useTableSizes();
  const size = sizes?.[table];
  if (isError) return 'not counted';
  if (!size) return '…';
  return `${size.about ? 'about ' : ''}${formatCount(size.rows)} ${size.rows === 1 ? 'row' : 'rows'}`;
};

const TableLine = ({ found: { table, columns } }: { found: FoundTable }) => (
  <Box
    component="li"
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: '1fr auto', md: '260px 1fr 130px' },
      columnGap: 2,
      px: 2,
      py: 1.25,
      borderBottom: 1,
      borderColor: 'divider',
      '&:last-of-type': { borderBottom: 0 },
    }}
  >
    <Link component={RouterLink} to={listPath(table.name)} variant="body2" fontWeight={560}>
      {tableName(table.name)}
    </Link>
    <Typography
      variant="body2"
      color="text.secondary"
      sx={{ order: { xs: 3, md: 0 }, gridColumn: { xs: '1 / -1', md: 'auto' } }}
    >
      {table.comment}
      {columns.length > 0 && ` Columns: ${columns.map(words).join(', ')}.`}
      {ownPageOf(table.name) && ' Has its own page.'}
    </Typography>
    <Typography variant="body2" color="text.secondary" noWrap sx={{ textAlign: 'end' }}>
      <RowCount table={table.name} />
    </Typography>
  </Box>
);
