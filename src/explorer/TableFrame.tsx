import Button from '@mui/material/Button';
import { Title } from 'react-admin';
import { Link, Navigate, Outlet, useParams } from 'react-router-dom';
import { Message } from '../layout/Message.tsx';
import { PageLoading } from '../layout/PageLoading.tsx';
import { listPath, ownPageOf } from './ownPages.ts';
import { findTable, TableContext, useCatalogue } from './useTable.ts';

/** Finds the table that the address names, for the pages about it. */
const TableFrame = () => {
  const { table: name = '' } = useParams();
  const { data: catalogue, error } = useCatalogue();
  if (error) throw error;
  if (!catalogue) return <PageLoading />;
  if (ownPageOf(name)) return <Navigate to={listPath(name)} replace />;
  const table = findTable(catalogue, name);
  if (!table) return <NoTable name={name} />;
  return (
    <TableContext.Provider value={{ catalogue, table }}>
      <Outlet key={name} />
    </TableContext.Provider>
  );
};

const NoTable = ({ name }: { name: string }) => (
  <>
    <Title title="Explorer" />
    <Message
      title={`No table “${name}” for you`}
      actions={
        <Button component={Link} to="/explorer" variant="contained">
          All tables
        </Button>
      }
    >
      There is none of this name, or your role doesn’t read it.
    </Message>
  </>
);

export default TableFrame;
