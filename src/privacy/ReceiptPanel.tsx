import { NumbersTable } from '../dashboards/NumbersTable.tsx';
import { Facts } from '../fields/Facts.tsx';
import { formatCount, formatDate } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { tableName } from '../fields/tableName.ts';
import type { PrivacyRequest, Receipt } from './requestModel.ts';

interface ReceiptPanelProps {
  kind: PrivacyRequest['kind'];
  receipt: Receipt;
}

/** The proof: how many records of which kind, how many files, and what was left where. */
export const ReceiptPanel = ({ kind, receipt }: ReceiptPanelProps) => {
  const tables = Object.entries(receipt.tables ?? {}).map(([table, rows]) => ({ table, rows }));
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  const kept = Object.entries(receipt.kept ?? {});
  return (
    <Panel title="Receipt">
      <Facts
        facts={[
          {
            label: kind === 'erase' ? 'Records erased' : 'Records in the copy',
            value: `${formatCount(total)} of ${tables.length} ${tables.length === 1 ? 'kind' : 'kinds'}`,
          },
          { label: 'Files', value: formatCount(receipt.files ?? 0) },
          ...(kind === 'erase' && receipt.left !== undefined
            ? [{ label: 'Found anywhere else afterwards', value: formatCount(receipt.left) }]
            : []),
          ...kept.map(([table, { rows, reason }]) => ({
            label: `Kept by law: ${tableName(table).toLowerCase()}`,
            value: `${formatCount(rows)}. ${reason}`,
          })),
          ...(receipt.expires_at
            ? [{ label: 'Copy kept until', value: formatDate(receipt.expires_at) }]
            : []),
          ...(receipt.sha256 ? [{ label: 'SHA-256', value: receipt.sha256 }] : []),
        ]}
      />
      <NumbersTable
        label="Records by kind"
        rows={tables}
        height={320}
        columns={[
          { heading: 'Kind', value: ({ table }) => table, text: ({ table }) => tableName(table) },
          { heading: 'Records', value: ({ rows }) => rows, text: ({ rows }) => formatCount(rows) },
        ]}
      />
    </Panel>
  );
};
