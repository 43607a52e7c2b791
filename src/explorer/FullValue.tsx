import Box from '@mui/material/Box';
import type { CatalogueColumn, Row } from '../data/index.ts';
import { CopyValue } from './CopyValue.tsx';
import { referenceOf } from './columnModel.ts';
import { JsonTree } from './JsonTree.tsx';
import { Mono } from './Mono.tsx';
import { useTable } from './useTable.ts';
import { Empty, ValueCell } from './ValueCell.tsx';

/** A value on the page of its row: whole, however long. */
export const FullValue = ({ column, row }: { column: CatalogueColumn; row: Row }) => {
  const { table } = useTable();
  const value = row[column.name];
  if (value === null || value === undefined) return <Empty />;
  if (column.kind === 'json') return <JsonTree value={value} name={column.name} />;
  if (referenceOf(table, column)) return <ValueCell column={column} row={row} />;
  if (column.kind === 'uuid')
    return (
      <>
        <Mono text={String(value)} /> <CopyValue what={column.name} text={String(value)} />
      </>
    );
  if (column.kind === 'text' || column.kind === 'other')
    return (
      <Box component="bdi" sx={{ whiteSpace: 'pre-wrap' }}>
        {String(value)}
      </Box>
    );
  if (column.kind === 'array' && Array.isArray(value) && value.length > 3)
    return value.map(String).join(', ');
  return <ValueCell column={column} row={row} />;
};
