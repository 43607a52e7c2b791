import { lazy } from 'react';
import { type ChartFormat, count, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { Choice } from '../Choice.tsx';
import { useDrill } from '../DrillContext.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import type { Dashboard } from '../useDashboard.ts';
import { type ConsultationsProps, consultationSteps } from './path.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

const hours: ChartFormat = {
  text: (value) =>
    value >= 48
      ? `${(value / 24).toFixed(1)} days`
      : value >= 1
        ? `${value.toFixed(1)} h`
        : `${Math.round(value * 60)} min`,
};

/** How long a step takes after the one before, in one month: medians of months can't be added. */
export const TimesPanel = ({ asked, dashboard }: ConsultationsProps & { dashboard: Dashboard }) => {
  const { state, set } = dashboard;
  const drill = useDrill();
  const months = asked.data?.months ?? [];
  const offered = [
    ...new Set(months.filter(({ median_hours }) => median_hours !== null).map((cell) => cell.month)),
  ].toReversed();
  const [newest] = offered;
  const month = offered.find((known) => known === state.by) ?? newest;
  const rows = consultationSteps.flatMap(
    (step) => months.find((cell) => cell.month === month && cell.step === step) ?? [],
  );
  const open = ({ step, people }: (typeof rows)[number]) =>
    people && month
      ? () =>
          drill({
            title: `${valueName(step)}, ${periodName('month', month)}`,
            query: { metric: 'consultation', month, step },
          })
      : undefined;
  const text = (value: number | null) => (value === null ? '–' : hours.text(value));
  return (
    <MetricPanel
      title="Time between steps"
      about={month && `Median time since the step before; keys issued in ${periodName('month', month)}.`}
      asked={asked}
      rows={rows}
      columns={[
        { heading: 'Step', value: ({ step }) => step, text: ({ step }) => valueName(step) },
        {
          heading: 'Median hours',
          value: ({ median_hours }) => median_hours,
          text: ({ median_hours, withheld }) => (withheld ? WITHHELD : text(median_hours)),
        },
        {
          heading: 'Members',
          value: ({ people }) => people,
          text: ({ people }) => (people === null ? WITHHELD : count.text(people)),
          open,
        },
      ]}
      empty="In no month of the range have ten people come so far."
      height={340}
      aside={
        month &&
        offered.length > 1 && (
          <Choice
            label="Issued in"
            value={month}
            names={Object.fromEntries(offered.map((known) => [known, periodName('month', known)]))}
            onChange={(by) => set({ by: by === newest ? undefined : by })}
          />
        )
      }
    >
      <RowBars
        rows={rows.map((row) => ({
          label: valueName(row.step),
          values: [row.withheld ? null : (row.median_hours ?? 0)],
          ...(!row.withheld && { text: text(row.median_hours) }),
          open: [open(row)],
        }))}
        format={hours}
        labelWidth={90}
      />
    </MetricPanel>
  );
};
