import { useRecordContext } from 'react-admin';
import { displayName, type UserRecord } from './userModel.ts';

export const UserEditTitle = () => {
  const user = useRecordContext<UserRecord>();
  return user ? `Edit ${displayName(user)}` : 'Edit user';
};
