import { DataTable, List } from 'react-admin';

const UserList = () => (
  <List title="Users" sort={{ field: 'created_at', order: 'DESC' }} exporter={false}>
    <DataTable bulkActionButtons={false}>
      <DataTable.Col source="full_name" label="Name" />
      <DataTable.Col source="email" label="E-mail" />
    </DataTable>
  </List>
);

export default UserList;
