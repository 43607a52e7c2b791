import { useState } from 'react';
import { List, SearchInput, SelectInput, TopToolbar } from 'react-admin';
import { ConsultationKeyEmpty } from './ConsultationKeyEmpty.tsx';
import { ConsultationKeyRows } from './ConsultationKeyRows.tsx';
import { IssueKeysButton } from './IssueKeysButton.tsx';
import { IssueKeysDialog } from './IssueKeysDialog.tsx';
import { statusChoices } from './keyStatus.ts';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Key, person or batch"
    slotProps={{ htmlInput: { 'aria-label': 'Search by key, person or batch' } }}
    sx={{ width: { xs: '100%', sm: 260 } }}
  />,
  <SelectInput
    key="status"
    source="status"
    label="Status"
    choices={statusChoices}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 140 }}
  />,
];

/** A status can change by itself when a key expires or is used, so the list reads again while it is looked at. */
const REFRESH_MS = 30_000;

/** The dialog stands beside the list and not in it: a list that reads again may not take issued keys away. */
const ConsultationKeyList = () => {
  const [issuing, setIssuing] = useState(false);
  const issueKeys = <IssueKeysButton onClick={() => setIssuing(true)} />;
  return (
    <>
      <List
        title="Consultation keys"
        sort={{ field: 'created_at', order: 'DESC' }}
        filters={filters}
        actions={<TopToolbar>{issueKeys}</TopToolbar>}
        empty={<ConsultationKeyEmpty action={issueKeys} />}
        perPage={25}
        exporter={false}
        queryOptions={{ refetchInterval: REFRESH_MS }}
      >
        <ConsultationKeyRows />
      </List>
      {issuing && <IssueKeysDialog onClose={() => setIssuing(false)} />}
    </>
  );
};

export default ConsultationKeyList;
