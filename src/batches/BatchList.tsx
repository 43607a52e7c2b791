import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable, List, SearchInput } from 'react-admin';
import { CampaignMark } from '../consultations/CampaignMark.tsx';
import { AgoField } from '../fields/AgoField.tsx';
import { formatCount } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowLinks } from '../fields/RowLinks.tsx';
import { Message } from '../layout/Message.tsx';
import type { BatchRow } from './batchModel.ts';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Name or code"
    slotProps={{ htmlInput: { 'aria-label': 'Search by name or code' } }}
    sx={{ width: { xs: '100%', sm: 260 } }}
  />,
];
const Column = DataTable.Col<BatchRow>;
const usesText = ({ uses, max_uses }: BatchRow) =>
  max_uses === null ? formatCount(uses) : `${formatCount(uses)} of ${formatCount(max_uses)}`;

const BatchList = () => (
  <List
    title="Key batches"
    sort={{ field: 'created_at', order: 'DESC' }}
    filters={filters}
    actions={false}
    empty={
      <Message title="No batches yet">Keys that are issued in one go are a batch: issue some first.</Message>
    }
    perPage={25}
    exporter={false}
  >
    <BatchRows />
  </List>
);

function BatchRows() {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <RowLinks<BatchRow>
        what="batches"
        primary={({ name }) => name}
        secondary={(batch) =>
          `${formatCount(batch.quantity)} ${batch.quantity === 1 ? 'key' : 'keys'} · ${usesText(batch)} redeemed`
        }
      />
    );
  return (
    <DataTable rowClick="show" bulkActionButtons={false} empty={<NoMatches what="batches" />} size="small">
      <Column
        source="name"
        label="Name"
        disableSort
        render={(batch) => (
          <>
            {batch.name}
            {batch.campaign_code && <CampaignMark />}
          </>
        )}
      />
      <Column source="key_prefix" label="Prefix" disableSort />
      <Column
        source="quantity"
        label="Keys"
        align="right"
        disableSort
        render={(batch) => formatCount(batch.quantity)}
      />
      <Column source="uses" label="Redemptions" align="right" disableSort render={usesText} />
      <Column source="tags" label="Tags" disableSort render={(batch) => batch.tags?.join(', ')} />
      <Column source="created_at" label="Issued" field={AgoField} />
    </DataTable>
  );
}

export default BatchList;
