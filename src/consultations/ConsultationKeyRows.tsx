import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { AgoField } from '../fields/AgoField.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { BatchLinkField } from './BatchLinkField.tsx';
import { ConsultationKeyCards } from './ConsultationKeyCards.tsx';
import { KeyAssigneeField } from './KeyAssigneeField.tsx';
import { KeyExpiryField } from './KeyExpiryField.tsx';
import { KeyLinkField } from './KeyLinkField.tsx';
import { KeyStatusChip } from './KeyStatusChip.tsx';
import { KeyUsesField } from './KeyUsesField.tsx';
import type { KeyRow } from './keyRow.ts';

const Column = DataTable.Col<KeyRow>;

/** The rows: a table, or cards on a phone. Only what has an index can be sorted. */
export const ConsultationKeyRows = () => {
  const { can } = useAccess();
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone) return <ConsultationKeyCards />;
  return (
    <DataTable
      rowClick="show"
      // The checkboxes are for the bar above the rows, which can do more than a page.
      bulkActionButtons={can?.('keys', 'write') ? <span /> : false}
      bulkActionsToolbar={<span />}
      empty={<NoMatches what="keys" />}
      size="small"
    >
      <Column source="key_last4" label="Key" field={KeyLinkField} disableSort />
      <Column
        source="status"
        label="Status"
        disableSort
        render={(key) => <KeyStatusChip status={key.status} />}
      />
      <Column source="current_uses" label="Uses" field={KeyUsesField} disableSort />
      <Column source="expires_at" label="Expires" field={KeyExpiryField} />
      <Column source="assigned_user_name" label="For" field={KeyAssigneeField} disableSort />
      <Column source="batch_name" label="Batch" field={BatchLinkField} disableSort />
      <Column source="created_at" label="Issued" field={AgoField} />
    </DataTable>
  );
};
