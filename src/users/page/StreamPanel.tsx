import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import type { ActivityStream } from '../../data/index.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { streamNames } from './activityText.ts';

const StreamChart = lazy(() => import('./StreamChart.tsx'));
const HEIGHT = 180;

/** One measured series of an activity: its line, and its range in words. */
export const StreamPanel = ({ stream: { type, points } }: { stream: ActivityStream }) => {
  const { name, text, reversed = false } = streamNames[type];
  const values = points.flatMap(([, value]) => (value === null ? [] : [value]));
  if (values.length < 2)
    return (
      <Panel title={name}>
        <Quiet>Not enough data: a line needs two samples.</Quiet>
      </Panel>
    );
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const said = `${text(mean)} on average, from ${text(Math.min(...values))} to ${text(Math.max(...values))}`;
  return (
    <Panel title={name}>
      <Box role="img" aria-label={`${name}: ${said}.`} sx={{ height: HEIGHT }}>
        <Suspense fallback={<Skeleton variant="rounded" height={HEIGHT} />}>
          <StreamChart points={points} text={text} reversed={reversed} height={HEIGHT} />
        </Suspense>
      </Box>
      <Quiet>{said}.</Quiet>
    </Panel>
  );
};
