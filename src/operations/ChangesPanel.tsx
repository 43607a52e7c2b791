import { JsonTree } from '../explorer/JsonTree.tsx';
import { formatInstant } from '../fields/format.ts';
import { tableName } from '../fields/tableName.ts';
import { words } from '../fields/words.ts';
import { Rows } from '../users/page/Rows.tsx';
import { readOperation } from './operationsModel.ts';

/** What a device changed while it was offline, a line a change. */
export const ChangesPanel = ({ operations }: { operations: readonly unknown[] }) => (
  <Rows
    title="Changes"
    rows={operations.map((given, place) => ({ ...readOperation(given), place }))}
    keyOf={({ place }) => String(place)}
    empty="The batch holds no change."
    columns={[
      { heading: 'What', cell: ({ op }) => op && words(op) },
      { heading: 'Of', cell: ({ table }) => table && tableName(table) },
      { heading: 'When, by the device', roomy: true, cell: ({ at }) => at && formatInstant(at) },
      {
        heading: 'Values',
        cell: ({ values, place }) => <JsonTree value={values} name={`values of change ${place + 1}`} />,
      },
    ]}
  />
);
