import { CounterCheck } from '../consultations/CounterCheck.tsx';
import { OwnerName } from '../consultations/OwnerName.tsx';
import { Facts } from '../fields/Facts.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import type { BatchRow } from './batchModel.ts';

export const BatchFacts = ({ batch }: { batch: BatchRow }) => (
  <Panel title="About">
    <Facts
      facts={[
        { label: 'Owner', value: <OwnerName id={batch.owner_id} /> },
        { label: 'Issued', value: formatInstant(batch.created_at) },
        { label: 'By', value: <OwnerName id={batch.created_by} /> },
        { label: 'Keys', value: formatCount(batch.quantity) },
        ...(batch.campaign_code ? [{ label: 'Campaign code', value: batch.campaign_code }] : []),
        { label: 'Prefix', value: batch.key_prefix },
        {
          label: 'Redemptions',
          value:
            batch.max_uses === null
              ? formatCount(batch.uses)
              : `${formatCount(batch.uses)} of at most ${formatCount(batch.max_uses)}`,
        },
        { label: 'Counters', value: <CounterCheck of={{ batchId: batch.id }} uses={batch.uses} /> },
        { label: 'Tags', value: batch.tags?.join(', ') },
        { label: 'Notes', value: batch.notes },
      ]}
    />
  </Panel>
);
