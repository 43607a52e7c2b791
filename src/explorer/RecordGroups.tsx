import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { CatalogueColumn, ExplorerRecord } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { columnLabel } from './columnModel.ts';
import { FullValue } from './FullValue.tsx';
import { groupsOf, whyHidden } from './recordModel.ts';
import { useTable } from './useTable.ts';

/** Every column of a row with what it means; those that aren't shown say why. */
export const RecordGroups = ({ record }: { record: ExplorerRecord }) => {
  const { table } = useTable();
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      {groupsOf(table).map(({ title, columns }) => (
        <Panel key={title} title={title}>
          <Box component="dl" sx={{ m: 0, display: 'grid', rowGap: 1.5 }}>
            {columns.map((column) => (
              <ColumnLine key={column.name} column={column} record={record} />
            ))}
          </Box>
        </Panel>
      ))}
    </Box>
  );
};

const ColumnLine = ({ column, record }: { column: CatalogueColumn; record: ExplorerRecord }) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: {
        xs: 'minmax(0, 1fr)',
        sm: column.kind === 'json' ? 'minmax(0, 1fr)' : '220px minmax(0, 1fr)',
      },
      columnGap: 2,
      rowGap: 0.25,
    }}
  >
    <Box component="dt">
      <Typography variant="body2" component="div" fontWeight={560} title={`${column.name} · ${column.type}`}>
        {columnLabel(column)}
        {column.health && (
          <Chip size="small" variant="outlined" label="Health" sx={{ ml: 0.75, height: 18 }} />
        )}
      </Typography>
      {column.comment && (
        <Typography variant="caption" color="text.secondary" component="p">
          {column.comment}
        </Typography>
      )}
    </Box>
    <Box component="dd" sx={{ m: 0, minWidth: 0, typography: 'body2', overflowWrap: 'anywhere' }}>
      {column.hidden ? (
        <Typography variant="inherit" color="text.secondary">
          {whyHidden[column.hidden]}
        </Typography>
      ) : (
        <FullValue column={column} row={record.row} />
      )}
    </Box>
  </Box>
);
