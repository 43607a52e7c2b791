import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import { ageText } from '../../shared/reports/childFacts.ts';
import type { Measurement } from '../../shared/reports/childReport.ts';
import { formatDay } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { words } from '../fields/words.ts';
import { Columns } from '../users/page/Columns.tsx';
import { Rows } from '../users/page/Rows.tsx';
import { useChild } from './useChild.ts';

const GrowthChart = lazy(() => import('./GrowthChart.tsx'));
const HEIGHT = 260;

const measures = [
  { key: 'weight_kg', title: 'Weight by age', unit: 'kg' },
  { key: 'height_cm', title: 'Height by age', unit: 'cm' },
] as const;

const ends = (points: readonly { value: number; on: string }[], unit: string) => {
  const [first, last] = [points[0], points.at(-1)];
  return first && last
    ? `from ${first.value} ${unit} on ${formatDay(first.on)} to ${last.value} ${unit} on ${formatDay(last.on)}, ${points.length} measurements`
    : '';
};

const MeasurePanel = ({
  growth,
  measure,
}: {
  growth: readonly Measurement[];
  measure: (typeof measures)[number];
}) => {
  const points = growth.flatMap(({ age_months, on, [measure.key]: value }) =>
    value === null ? [] : [{ age: age_months, on, value }],
  );
  return (
    <Panel title={measure.title}>
      {points.length < 2 ? (
        <Quiet>Not enough data: a line needs two measurements.</Quiet>
      ) : (
        <Box
          role="img"
          aria-label={`${measure.title}: ${ends(points, measure.unit)}.`}
          sx={{ height: HEIGHT }}
        >
          <Suspense fallback={<Skeleton variant="rounded" height={HEIGHT} />}>
            <GrowthChart points={points} unit={measure.unit} height={HEIGHT} />
          </Suspense>
        </Box>
      )}
    </Panel>
  );
};

const known = (value: number | null, unit: string) => (value === null ? '–' : `${value} ${unit}`);

/** Weight and height by age, and every measurement behind them. */
export const GrowthSection = () => {
  const { growth, age } = useChild();
  return (
    <>
      {age.corrected_months !== age.months && (
        <Quiet>Ages are counted from the due date, until two years after birth.</Quiet>
      )}
      <Columns>
        {measures.map((measure) => (
          <MeasurePanel key={measure.key} growth={growth} measure={measure} />
        ))}
      </Columns>
      <Rows
        title="Measurements"
        rows={growth.toReversed()}
        keyOf={({ on }) => on}
        empty="Nobody has measured this child yet."
        columns={[
          { heading: 'Day', cell: ({ on }) => formatDay(on) },
          { heading: 'Age', cell: ({ age_months }) => ageText(age_months) },
          { heading: 'Weight', number: true, cell: ({ weight_kg }) => known(weight_kg, 'kg') },
          { heading: 'Height', number: true, cell: ({ height_cm }) => known(height_cm, 'cm') },
          { heading: 'Head', number: true, roomy: true, cell: ({ head_cm }) => known(head_cm, 'cm') },
          { heading: 'Where', roomy: true, cell: ({ place }) => words(place) },
        ]}
      />
    </>
  );
};
