import { count, level } from '../../charts/chartFormats.ts';
import { formatDate } from '../../fields/format.ts';
import { words } from '../../fields/words.ts';
import { WeightPanel } from '../WeightPanel.tsx';
import { Columns } from './Columns.tsx';
import { DayChart } from './DayChart.tsx';
import { Rows } from './Rows.tsx';
import { usePage } from './usePage.ts';

const hours = { text: (value: number) => `${value.toFixed(1)} h` };
const beats = { text: (value: number) => `${Math.round(value)} bpm` };

/** "Waist 82, hip 101": what was measured, in centimetres. */
const measured = (values: Readonly<Record<string, number>> | null) =>
  Object.entries(values ?? {})
    .map(([name, value]) => `${words(name.replace(/_cm$/, ''))} ${value} cm`)
    .join(', ');

/** Weight, sleep, steps and measurements. */
export const BodySection = () => {
  const { member, body } = usePage();
  if (!body) return null;
  const { days } = body;
  return (
    <>
      <WeightPanel user={member} body={body} />
      <Columns>
        <DayChart
          title="Sleep"
          columns={days}
          lines={[{ key: 'sleep_hours', label: 'Hours asleep' }]}
          format={hours}
        />
        <DayChart
          title="Sleep quality, of 10"
          columns={days}
          lines={[{ key: 'sleep_quality', label: 'Quality' }]}
          format={level}
        />
        <DayChart title="Steps" columns={days} lines={[{ key: 'steps', label: 'Steps' }]} format={count} />
        <DayChart
          title="Resting heart rate"
          columns={days}
          lines={[{ key: 'resting_hr', label: 'At rest' }]}
          format={beats}
        />
      </Columns>
      <Rows
        title="Measurements"
        rows={body.measurements}
        keyOf={({ id }) => id}
        empty="Nothing was measured yet besides weight."
        columns={[
          { heading: 'Day', cell: ({ measured_at }) => formatDate(measured_at) },
          {
            heading: 'Body fat',
            number: true,
            cell: ({ body_fat_pct }) => body_fat_pct && `${body_fat_pct} %`,
          },
          { heading: 'Measured', cell: ({ measurements }) => measured(measurements) || '–' },
        ]}
      />
    </>
  );
};
