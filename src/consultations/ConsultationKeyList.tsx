import { useEffect, useState } from 'react';
import { FilterButton, List, SelectInput, TextInput, TopToolbar } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { ListExport } from '../export/ListExport.tsx';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { useShortcuts } from '../fields/useShortcuts.ts';
import { ConsultationKeyEmpty } from './ConsultationKeyEmpty.tsx';
import { ConsultationKeyRows } from './ConsultationKeyRows.tsx';
import { IssueKeysButton } from './IssueKeysButton.tsx';
import { IssueKeysDialog } from './IssueKeysDialog.tsx';
import { KeyBulkBar } from './KeyBulkBar.tsx';
import { KeySearchInput } from './KeySearchInput.tsx';
import { exportedColumns } from './keyRow.ts';
import {
  deliveredChoices,
  expiringChoices,
  kindChoices,
  redeemedChoices,
  statusChoices,
} from './keyStatus.ts';

const select = { emptyText: 'Any', sx: { minWidth: 150 } } as const;
const filters = [
  <KeySearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="status" source="status" label="Status" choices={statusChoices} alwaysOn {...select} />,
  <SelectInput key="redeemed" source="redeemed" label="Redeemed" choices={redeemedChoices} {...select} />,
  <SelectInput
    key="delivered"
    source="delivered"
    label="Handed out"
    choices={deliveredChoices}
    {...select}
  />,
  <SelectInput
    key="expires_within_days"
    source="expires_within_days"
    label="Expires"
    choices={expiringChoices}
    {...select}
  />,
  <SelectInput key="campaign" source="campaign" label="Kind" choices={kindChoices} {...select} />,
  <TextInput key="tag" source="tag" label="Tag" />,
  <TextInput key="key_prefix" source="key_prefix" label="Prefix" />,
];

/** A status can change by itself when a key expires or is used, so the list reads again while it is looked at. */
const REFRESH_MS = 30_000;

const focusSearch = () => document.querySelector<HTMLInputElement>('input[data-shortcut="search"]')?.focus();

/** The dialog stands beside the list and not in it: a list that reads again may not take issued keys away. */
const ConsultationKeyList = () => {
  const [issuing, setIssuing] = useState(false);
  const [params, setParams] = useSearchParams();
  useEffect(() => {
    // The palette's "Issue a key" comes with this in the address; leaving it there would open the dialog on every reload.
    if (!params.has('issue')) return;
    setIssuing(true);
    setParams((known) => {
      known.delete('issue');
      return known;
    });
  }, [params, setParams]);
  useShortcuts({ n: () => setIssuing(true), '/': focusSearch });
  const issueKeys = <IssueKeysButton onClick={() => setIssuing(true)} />;
  return (
    <>
      <List
        title="Consultation keys"
        sort={{ field: 'created_at', order: 'DESC' }}
        filters={filters}
        actions={
          <TopToolbar>
            <FilterButton disableSaveQuery />
            <ListExport name="consultation-keys" columns={exportedColumns} />
            {issueKeys}
          </TopToolbar>
        }
        empty={<ConsultationKeyEmpty action={issueKeys} />}
        pagination={<CursorPagination />}
        perPage={25}
        exporter={false}
        // Three actions do not fit beside the filters on a phone.
        sx={{ '& .RaList-actions': { flexWrap: 'wrap' } }}
        queryOptions={{ refetchInterval: REFRESH_MS }}
      >
        <KeyBulkBar />
        <ConsultationKeyRows />
      </List>
      {issuing && <IssueKeysDialog onClose={() => setIssuing(false)} />}
    </>
  );
};

export default ConsultationKeyList;
