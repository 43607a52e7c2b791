import EditIcon from '@mui/icons-material/Edit';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { ExplorerRecord } from '../data/index.ts';
import { PageLoading } from '../layout/PageLoading.tsx';
import { PointsHere } from './PointsHere.tsx';
import { RecordGroups } from './RecordGroups.tsx';
import { rowTitle } from './recordModel.ts';
import { TableHeader } from './TableHeader.tsx';
import { useTable } from './useTable.ts';

/** One row whole: its values in groups, what it points at and what points at it. */
const TableShow = () => {
  const { table } = useTable();
  const { id } = useParams();
  return (
    <ShowBase resource={`explorer/${table.name}`} id={id} loading={<PageLoading />}>
      <RowPage />
    </ShowBase>
  );
};

const RowPage = () => {
  const { table } = useTable();
  const record = useRecordContext<ExplorerRecord>();
  if (!record) return null;
  return (
    <>
      <Title title={rowTitle(table, record)} />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', justifyContent: 'space-between' }}>
        <TableHeader ofRow />
        {table.update && (
          <Button
            component={Link}
            to={`/explorer/${table.name}/${encodeURIComponent(record.id)}`}
            variant="outlined"
            startIcon={<EditIcon />}
            sx={{ flex: 'none' }}
          >
            Edit
          </Button>
        )}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(280px, 1fr)' },
        }}
      >
        <RecordGroups record={record} />
        <PointsHere record={record} />
      </Box>
    </>
  );
};

export default TableShow;
