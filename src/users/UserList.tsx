import { type Theme, useMediaQuery } from '@mui/material';
import { FilterButton, List, TopToolbar } from 'react-admin';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { UserRows } from './UserRows.tsx';
import { UsersEmpty } from './UsersEmpty.tsx';
import { userFilters } from './userFilters.tsx';

const UserList = () => {
  const roomy = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const actions = <TopToolbar>{!roomy && <FilterButton />}</TopToolbar>;
  return (
    <List
      title="Users"
      sort={{ field: 'created_at', order: 'DESC' }}
      filters={userFilters(roomy)}
      actions={actions}
      pagination={<CursorPagination />}
      empty={<UsersEmpty />}
      perPage={25}
      exporter={false}
    >
      <UserRows />
    </List>
  );
};

export default UserList;
