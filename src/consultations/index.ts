import KeyOutlined from '@mui/icons-material/KeyOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { maskedKey } from './keyRow.ts';

const consultationKeys: ResourceProps = {
  name: 'consultation_keys',
  options: { label: 'Consultation keys' },
  icon: KeyOutlined,
  recordRepresentation: maskedKey,
  list: lazy(() => import('./ConsultationKeyList.tsx')),
  show: lazy(() => import('./KeyShow.tsx')),
};

export default consultationKeys;
