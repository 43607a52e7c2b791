import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import { useStore } from 'react-admin';
import type { WeightUnit } from '../../remotion/story/units.ts';
import { WeightTable } from '../charts/WeightTable.tsx';
import { formatWeight, weightSeries } from '../charts/weightSeries.ts';
import { formatDay } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { reachedMilestones, useMilestones } from './milestones.ts';
import { useWeighIns } from './useMemberHistory.ts';
import type { UserRecord } from './userModel.ts';
import { WeightSwitches, type WeightView } from './WeightSwitches.tsx';
import { weightSummary } from './weightSummary.ts';

const WeightChart = lazy(() => import('../charts/WeightChart.tsx'));
const waiting = <Skeleton variant="rounded" height={300} />;

/** The weight as points and trend, in the unit and form that the reader last chose. */
export const WeightPanel = ({ user }: { user: UserRecord }) => {
  const [unit, setUnit] = useStore<WeightUnit>('weight.unit', 'kg');
  const [view, setView] = useStore<WeightView>('weight.view', 'chart');
  const { data, isPending, error } = useWeighIns(user.id);
  const { data: milestones } = useMilestones(user.id);
  const only = data?.length === 1 ? data[0] : undefined;
  const enough = data !== undefined && data.length > 1;
  const rows = enough ? weightSeries(data, unit) : [];
  return (
    <Panel
      title="Weight"
      aside={<WeightSwitches unit={unit} view={view} disabled={!enough} onUnit={setUnit} onView={setView} />}
    >
      {isPending && waiting}
      {error && <Quiet>The weigh-ins can’t be shown right now.</Quiet>}
      {data?.length === 0 && <Quiet>No weigh-in yet. The chart starts with the second one.</Quiet>}
      {only && (
        <Quiet>
          One weigh-in so far: {formatWeight(only.weight_kg, unit)} on {formatDay(only.measured_on)}. The
          chart starts with the second one.
        </Quiet>
      )}
      {enough && view === 'table' && <WeightTable rows={rows} unit={unit} />}
      {enough && view === 'chart' && (
        <Box role="img" aria-label={weightSummary(rows, unit, user.goal_weight_kg)} sx={{ height: 300 }}>
          <Suspense fallback={waiting}>
            <WeightChart
              rows={rows}
              unit={unit}
              goalKg={user.goal_weight_kg}
              milestones={reachedMilestones(milestones ?? [], user)}
            />
          </Suspense>
        </Box>
      )}
    </Panel>
  );
};
