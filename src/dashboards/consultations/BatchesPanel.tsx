import Box from '@mui/material/Box';
import { lazy } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAccess } from '../../access/IfCan.tsx';
import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { ConsultationsAnswer } from '../../data/index.ts';
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
  const cells = asked.data?.batches ?? [];
  const batches = [...new Map(cells.map((cell) => [cell.batch_id, cell])).values()];
  const said = ({ people, keys }: Cell) =>
    people === null ? WITHHELD : `${count.text(people)} of ${count.text(keys)} keys`;
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
        },
      ]}
      empty="No batch of these months has ten members yet."
      notes={[withheldNote(cells.filter(({ withheld }) => withheld).length, 'hatched cell')]}
    >
      <Box sx={{ overflowX: 'auto' }}>
        <HeatGrid
          rows={batches.map((batch) => nameOf(batch).slice(0, 26))}
          columns={consultationSteps.map(short)}
          cellWidth={66}
          labelWidth={180}
          cells={cells.map((cell) => ({
            row: batches.findIndex(({ batch_id }) => batch_id === cell.batch_id),
            column: consultationSteps.indexOf(cell.step),
            shade: cell.people === null ? null : Math.min(1, cell.people / Math.max(1, cell.keys)),
            text:
              cell.people === null
                ? undefined
                : percent.text(Math.round((cell.people / Math.max(1, cell.keys)) * 100) / 100),
            onClick: can?.('keys', 'read')
              ? () => navigate(`/consultation_key_batches/${cell.batch_id}/show`)
              : undefined,
            title: `${nameOf(cell)}, ${valueName(cell.step)}: ${said(cell)}`,
          }))}
        />
      </Box>
    </MetricPanel>
  );
};
