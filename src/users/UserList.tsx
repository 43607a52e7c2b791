import { type Theme, useMediaQuery } from '@mui/material';
import { ColumnsButton, FilterButton, List, TopToolbar } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { ListExport } from '../export/ListExport.tsx';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { DeferredRows } from '../fields/DeferredRows.tsx';
import { SavedFilters } from '../fields/SavedFilters.tsx';
import { BulkMenu } from './bulk/BulkMenu.tsx';
import { ImportUsersButton } from './import/ImportUsersButton.tsx';
import { UserRows } from './UserRows.tsx';
import { UsersEmpty } from './UsersEmpty.tsx';
import { userFilters } from './userFilters.tsx';
import { exportedColumns } from './userModel.ts';

const UserList = () => {
  const roomy = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const table = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'), { noSsr: true });
  const { can } = useAccess();
  const actions = (
    <TopToolbar>
      {!roomy && <FilterButton />}
      <BulkMenu />
      {table && <ImportUsersButton />}
      <SavedFilters />
      {table && <ColumnsButton />}
      <ListExport name="users" columns={exportedColumns(can?.('health', 'read') ?? false)} />
    </TopToolbar>
  );
  return (
    <List
      title="Users"
      sort={{ field: 'created_at', order: 'DESC' }}
      filters={userFilters(roomy, can?.('health', 'read') ?? false)}
      actions={actions}
      pagination={
        <DeferredRows>
          <CursorPagination />
        </DeferredRows>
      }
      empty={<UsersEmpty />}
      perPage={25}
      exporter={false}
      // `RouteGuard` has asked already, and the list does not wait for the same answer twice.
      disableAuthentication
      // The filters have the whole width, and the buttons a line of their own below them.
      sx={{ '& .RaList-actions': { flexWrap: 'wrap' }, '& .RaFilterForm-root': { flex: '1 0 100%' } }}
    >
      <DeferredRows>
        <UserRows />
      </DeferredRows>
    </List>
  );
};

export default UserList;
