import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import {
  curvesUnder,
  type GrowthPoint,
  growthMeasures,
  growthPoints,
  standardNote,
  standingText,
} from '../../shared/growth/childStanding.ts';
import { monthsOfDays } from '../../shared/growth/growthStandard.ts';
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
const HEIGHT = 300;

type MeasureName = (typeof growthMeasures)[number];

const endText = ({ value, on }: GrowthPoint, unit: string, standing: string | undefined) =>
  `${value} ${unit}${standing ? ` (${standing})` : ''} on ${formatDay(on)}`;

const MeasurePanel = ({ name: { key, measure, title, unit } }: { name: MeasureName }) => {
  const { growth, child } = useChild();
  const points = growthPoints(growth, key);
  const [first, last] = [points[0], points.at(-1)];
  const said = (point: GrowthPoint) =>
    endText(point, unit, standingText(point, measure, child.biological_sex));
  return (
    <Panel title={title}>
      {!first || !last || points.length < 2 ? (
        <Quiet>Not enough data: a line needs two measurements.</Quiet>
      ) : (
        <>
          <Box
            role="img"
            aria-label={`${title}: from ${said(first)} to ${said(last)}, ${points.length} measurements.`}
            sx={{ height: HEIGHT }}
          >
            <Suspense fallback={<Skeleton variant="rounded" height={HEIGHT} />}>
              <GrowthChart
                points={points}
                standard={curvesUnder(points, measure, child.biological_sex)}
                unit={unit}
                height={HEIGHT}
              />
            </Suspense>
          </Box>
          <Quiet>Last: {said(last)}.</Quiet>
        </>
      )}
    </Panel>
  );
};

/** A measured value with where it stands. */
const cellOf = (sex: string | null, { key, measure, unit }: MeasureName) => {
  return ({ [key]: value, age_days }: Measurement) => {
    if (value === null) return '–';
    const standing = standingText({ age: monthsOfDays(age_days), value }, measure, sex);
    return `${value} ${unit}${standing ? `, ${standing}` : ''}`;
  };
};

/** Weight, height and head by age over the WHO's percentiles, and every measurement behind them. */
export const GrowthSection = () => {
  const { growth, age, child } = useChild();
  return (
    <>
      <Quiet>
        {standardNote(growth, child.biological_sex)}
        {age.corrected_months !== age.months &&
          ' Ages are counted from the due date, until two years after birth.'}
      </Quiet>
      <Columns>
        {growthMeasures.map((name) => (
          <MeasurePanel key={name.key} name={name} />
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
          ...growthMeasures.map((name) => ({
            heading: { weight: 'Weight', stature: 'Height', head: 'Head' }[name.measure],
            number: true as const,
            ...(name.measure === 'head' ? { roomy: true as const } : {}),
            cell: cellOf(child.biological_sex, name),
          })),
          { heading: 'Where', roomy: true, cell: ({ place }) => words(place) },
        ]}
      />
    </>
  );
};
