import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { lazy, Suspense, useState } from 'react';
import {
  amountText,
  dayAfter,
  gapsOf,
  isLow,
  milkNote,
  nutrientName,
  shareOf,
  unitName,
} from '../../shared/reports/childFacts.ts';
import type { ChildGuideline, NutrientDays } from '../../shared/reports/childReport.ts';
import { periodName, timeOf } from '../charts/periods.ts';
import { formatDay } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { Columns } from '../users/page/Columns.tsx';
import { Rows } from '../users/page/Rows.tsx';
import { intakeText } from './childModel.ts';
import { useChild } from './useChild.ts';

const TimeSeriesChart = lazy(() => import('../charts/TimeSeriesChart.tsx'));
const HEIGHT = 210;

interface NutrientProps {
  days: NutrientDays;
  from: string;
  whole: readonly boolean[];
  guideline: ChildGuideline | undefined;
}

const sourceText = ({ organisation, published_year, title }: ChildGuideline) =>
  `${title}: ${organisation}${published_year ? ` ${published_year}` : ''}`;

/** What a low mean is under. */
const lowText = (mean: number | null, guideline: ChildGuideline | undefined) =>
  !isLow(mean, guideline) ? '' : guideline?.average == null ? ' (low)' : ', under the average requirement';

/** Its days as a line beside what is recommended at the child's age; broken where nothing is known. */
const NutrientPanel = ({ days, from, whole, guideline }: NutrientProps) => {
  const unit = unitName(days.unit);
  const { mean } = days;
  const known = days.amounts.some((amount) => amount !== null);
  const share = shareOf(mean, guideline);
  const said =
    mean === null
      ? 'not enough data for a mean'
      : `${amountText(mean)} ${unit} a day on average of ${days.days} ${days.days === 1 ? 'whole day' : 'whole days'}${share === null ? '' : `, ${Math.round(100 * share)} % of the guideline${lowText(mean, guideline)}`}`;
  const rows = days.amounts.map((amount, index) => {
    const period = dayAfter(from, index);
    return {
      period,
      time: timeOf(period),
      // Without one of the three meals a day is drawn as what it is: less than what was eaten.
      partial: amount !== null && !whole[index],
      values: { eaten: amount, low: guideline?.low ?? null, high: guideline?.high ?? null },
    };
  });
  // A limit far above everything would press the line flat; the text says it instead.
  const highest = Math.max(...days.amounts.map((amount) => amount ?? 0), guideline?.low ?? 0);
  const near = guideline?.high != null && guideline.high <= 1.6 * highest;
  return (
    <Panel title={nutrientName(days.nutrient)}>
      {known ? (
        <Box role="img" aria-label={`${nutrientName(days.nutrient)}: ${said}.`} sx={{ height: HEIGHT }}>
          <Suspense fallback={<Skeleton variant="rounded" height={HEIGHT} />}>
            <TimeSeriesChart
              rows={rows}
              lines={[
                { key: 'eaten', label: 'Eaten' },
                ...(guideline?.low == null ? [] : [{ key: 'low', label: 'Guideline', muted: true }]),
                ...(near ? [{ key: 'high', label: 'Limit', muted: true }] : []),
              ]}
              format={{ text: (value) => `${amountText(value)} ${unit}`, leastSpan: 0.01 }}
              nameOf={(period) => periodName('day', period)}
              height={HEIGHT}
            />
          </Suspense>
        </Box>
      ) : (
        <Quiet>No meal of these days states it.</Quiet>
      )}
      <Box sx={{ mt: 1 }}>
        <Quiet>
          {known && `${said.charAt(0).toUpperCase()}${said.slice(1)}. `}
          {days.stated < days.meals && `${days.meals - days.stated} of ${days.meals} meals don’t state it. `}
          {guideline
            ? `${sourceText(guideline)}${guideline.average == null ? '' : `; average requirement ${amountText(guideline.average)} ${unit}`}${guideline.high == null ? '' : `; limit ${amountText(guideline.high)} ${unit}`}.`
            : 'No guideline for this age.'}
        </Quiet>
      </Box>
    </Panel>
  );
};

/** Each nutrient's days against the guideline of the child's age, as charts or as a table, with what is missing said first. */
export const NutrientsSection = () => {
  const { days, guidelines, child, intake } = useChild();
  const [view, show] = useState<'chart' | 'table'>('chart');
  const of = (nutrient: string) => guidelines.find((each) => each.nutrient === nutrient);
  const gaps = gapsOf(days);
  const milk = milkNote(child.feeding_method);
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 320px' }}>
          <Quiet>
            Meals on {gaps.logged} of {gaps.days} days
            {gaps.longest &&
              `; the longest gap is ${gaps.longest.days === 1 ? formatDay(gaps.longest.from) : `${formatDay(gaps.longest.from)} to ${formatDay(gaps.longest.to)}`}`}
            . Means are of whole days: those with breakfast, lunch and dinner ({gaps.whole}), whose meals all
            state the nutrient; days that lack one are dashed. Supplements are not in here.{' '}
            {intakeText(intake)}
            {milk && ` ${milk}`}
          </Quiet>
        </Box>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label="Show as"
          value={view}
          onChange={(_event, next: 'chart' | 'table' | null) => next && show(next)}
        >
          <ToggleButton value="chart">Charts</ToggleButton>
          <ToggleButton value="table">Table</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      {view === 'chart' ? (
        <Columns>
          {days.nutrients.map((each) => (
            <NutrientPanel
              key={each.nutrient}
              days={each}
              from={days.from}
              whole={days.whole}
              guideline={of(each.nutrient)}
            />
          ))}
        </Columns>
      ) : (
        <>
          <Rows
            title="Intake against guidelines"
            rows={days.nutrients}
            keyOf={({ nutrient }) => nutrient}
            empty=""
            height={560}
            columns={[
              {
                heading: 'Nutrient',
                cell: ({ nutrient, unit }) => `${nutrientName(nutrient)} (${unitName(unit)})`,
              },
              {
                heading: 'Mean a day',
                number: true,
                cell: ({ mean }) => (mean === null ? 'unknown' : amountText(mean)),
              },
              {
                heading: 'Average requirement',
                number: true,
                roomy: true,
                cell: ({ nutrient }) => {
                  const average = of(nutrient)?.average;
                  return average == null ? 'not stated' : amountText(average);
                },
              },
              {
                heading: 'Guideline',
                number: true,
                cell: ({ nutrient }) => {
                  const low = of(nutrient)?.low;
                  return low == null ? 'none' : amountText(low);
                },
              },
              {
                heading: 'Share',
                number: true,
                cell: ({ mean, nutrient }) => {
                  const share = shareOf(mean, of(nutrient));
                  return share === null
                    ? '–'
                    : `${Math.round(100 * share)} %${isLow(mean, of(nutrient)) ? ', low' : ''}`;
                },
              },
              { heading: 'Whole days', number: true, roomy: true, cell: (each) => each.days },
              {
                heading: 'Source',
                roomy: true,
                cell: ({ nutrient }) => {
                  const source = of(nutrient);
                  return source ? sourceText(source) : '–';
                },
              },
            ]}
          />
          <Rows
            title="Day by day"
            rows={days.meals
              .map((meals, index) => ({ day: dayAfter(days.from, index), meals, index }))
              .toReversed()}
            keyOf={({ day }) => day}
            empty=""
            height={560}
            columns={[
              { heading: 'Day', cell: ({ day }) => formatDay(day) },
              { heading: 'Meals', number: true, cell: ({ meals }) => (meals === 0 ? 'none' : meals) },
              ...days.nutrients.map(({ nutrient, unit, amounts }) => ({
                heading: `${nutrientName(nutrient)} (${unitName(unit)})`,
                number: true as const,
                cell: ({ index }: { index: number }) => {
                  const amount = amounts[index];
                  return amount == null ? '–' : amountText(amount);
                },
              })),
            ]}
          />
        </>
      )}
    </>
  );
};
