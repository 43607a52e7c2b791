import { List, SearchInput, SelectInput, TopToolbar } from 'react-admin';
import { Message } from '../layout/Message.tsx';
import { AdjustmentDesk } from './AdjustmentDesk.tsx';
import type { Adjustment } from './adjustment.ts';
import { reasonText, statusText } from './adjustmentText.ts';

const choices = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([id, name]) => ({ id, name }));

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Member"
    slotProps={{ htmlInput: { 'aria-label': 'Search by member' } }}
    sx={{ width: { xs: '100%', sm: 220 } }}
  />,
  <SelectInput
    key="status"
    source="status"
    label="Status"
    choices={choices(statusText)}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 140 }}
  />,
  <SelectInput
    key="reason_code"
    source="reason_code"
    label="Reason"
    choices={choices(reasonText)}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 140 }}
  />,
];

/** Members report their mornings all day long. */
const REFRESH_MS = 60_000;

/** The coaches' queue: the next day to be changed comes first. */
const AdjustmentList = () => (
  <List<Adjustment>
    title="Adjustments"
    sort={{ field: 'date', order: 'DESC' }}
    filters={filters}
    filterDefaultValues={{ status: 'pending' }}
    actions={<TopToolbar sx={{ display: 'none' }} />}
    empty={
      <Message title="No adjustments yet">
        When a member’s day crosses a threshold (short sleep, stress, soreness, an injury, low adherence), the
        change that it asks for is proposed here.
      </Message>
    }
    perPage={25}
    exporter={false}
    queryOptions={{ refetchInterval: REFRESH_MS }}
    sx={{ '& .RaList-content': { bgcolor: 'transparent', border: 'none', boxShadow: 'none' } }}
  >
    <AdjustmentDesk />
  </List>
);

export default AdjustmentList;
