import AlternateEmailOutlined from '@mui/icons-material/AlternateEmailOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { AccountRow } from './accountModel.ts';

const accounts: ResourceProps = {
  name: 'social_accounts',
  options: { label: 'Accounts' },
  icon: AlternateEmailOutlined,
  recordRepresentation: ({ handle }: AccountRow) => handle,
  list: lazy(() => import('./AccountList.tsx')),
  show: lazy(() => import('./AccountShow.tsx')),
  edit: lazy(() => import('./AccountEdit.tsx')),
  create: lazy(() => import('./AccountCreate.tsx')),
};

export default accounts;
