import Box from '@mui/material/Box';
import { lazy } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAccess } from '../../access/IfCan.tsx';
import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { ConsultationsAnswer } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { type ConsultationsProps, consultationSteps } from './path.ts';

const HeatGrid = lazy(() => import('../../charts/HeatGrid.tsx'));

type Cell = ConsultationsAnswer['batches'][number];

const nameOf = ({ name, month }: Cell) => name ?? `Unnamed, ${periodName('month', month)}`;
const short = (step: string) => valueName(step).replace('Section ', 'S');

/** Each batch's way, as shares of its keys. */
export const BatchesPanel = ({ asked }: ConsultationsProps) => {
  const { can } = useAccess();
  const navigate = useNavigate();
  const drill = useDrill();
  const cells = asked.data?.batches ?? [];
  const all = new Map(cells.map((cell) => [cell.batch_id, cell]));
  // Most batches are one key: a grid of nothing but hatching would hide the others.
  const told = cells.filter(({ people }) => people);
  const batches = [...new Map(told.map((cell) => [cell.batch_id, cell])).values()];
  const drawn = cells.filter(({ batch_id }) => batches.some((batch) => batch.batch_id === batch_id));
  const leftOut = all.size - batches.length;
  const said = ({ people, keys }: Cell) =>
    people === null ? WITHHELD : `${count.text(people)} of ${count.text(keys)} keys`;
  const open = (cell: Cell) =>
    cell.people
      ? () =>
          drill({
            title: `${nameOf(cell)}: ${valueName(cell.step)}`,
            query: { metric: 'consultation', month: cell.month, step: cell.step, batch_id: cell.batch_id },
          })
      : undefined;
  return (
    <MetricPanel
      title="By batch"
      about="Members who reached a step with a key of the batch; darker is a larger share of its keys. Hatched cells are withheld."
      asked={asked}
      rows={cells}
      columns={[
        {
          heading: 'Batch',
          value: nameOf,
          open: ({ batch_id }) =>
            can?.('keys', 'read') ? () => navigate(`/consultation_key_batches/${batch_id}/show`) : undefined,
        },
        { heading: 'Step', value: ({ step }) => step, text: ({ step }) => valueName(step) },
        { heading: 'Keys', value: ({ keys }) => keys, text: ({ keys }) => count.text(keys) },
        {
          heading: 'Members',
          value: ({ people }) => people,
          text: ({ people }) => (people === null ? WITHHELD : count.text(people)),
          open,
        },
      ]}
      empty="No batch of these months has ten members yet."
      withheld={batches.length === 0}
      notes={[
        withheldNote(drawn.filter(({ withheld }) => withheld).length, 'hatched cell'),
        leftOut > 0 &&
          `${count.text(leftOut)} ${leftOut === 1 ? 'batch' : 'batches'} without a number that may be shown ${leftOut === 1 ? 'is' : 'are'} in the table only.`,
      ]}
    >
      <Box sx={{ overflowX: 'auto' }}>
        <HeatGrid
          rows={batches.map((batch) => nameOf(batch).slice(0, 26))}
          columns={consultationSteps.map(short)}
          cellWidth={66}
          labelWidth={180}
          cells={drawn.map((cell) => ({
            row: batches.findIndex(({ batch_id }) => batch_id === cell.batch_id),
            column: consultationSteps.indexOf(cell.step),
            shade: cell.people === null ? null : Math.min(1, cell.people / Math.max(1, cell.keys)),
            text:
              cell.people === null
                ? undefined
                : percent.text(Math.round((cell.people / Math.max(1, cell.keys)) * 100) / 100),
            onClick: open(cell),
            title: `${nameOf(cell)}, ${valueName(cell.step)}: ${said(cell)}`,
          }))}
        />
      </Box>
    </MetricPanel>
  );
};
