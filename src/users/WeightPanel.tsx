import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import { useStore } from 'react-admin';
import type { WeightUnit } from '../../remotion/story/units.ts';
import { WeightTable } from '../charts/WeightTable.tsx';
import { formatWeight, weightSeries } from '../charts/weightSeries.ts';
import type { MemberBody } from '../data/index.ts';
import { formatDay } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { reachedMilestones } from './milestones.ts';
import { dayAt, useBrush } from './page/brush.ts';
import { forecastText, weightForecast } from './page/forecast.ts';
import type { UserRecord } from './userModel.ts';
import { WeightSwitches, type WeightView } from './WeightSwitches.tsx';
import { weightSummary } from './weightSummary.ts';

const WeightChart = lazy(() => import('../charts/WeightChart.tsx'));
const waiting = <Skeleton variant="rounded" height={300} />;

interface WeightPanelProps {
  user: UserRecord;
  body: Pick<MemberBody, 'weigh_ins' | 'milestones'>;
}

/** The weight as points, trend and where it leads, in the unit and form that the reader last chose, over the days of the page's brush. */
export const WeightPanel = ({ user, body }: WeightPanelProps) => {
  const [unit, setUnit] = useStore<WeightUnit>('weight.unit', 'kg');
  const [view, setView] = useStore<WeightView>('weight.view', 'chart');
  const { first, length, range } = useBrush();
  const [from, to] = [dayAt(first, range[0]), dayAt(first, range[1])];
  const shown = body.weigh_ins.filter(({ measured_on }) => from <= measured_on && measured_on <= to);
  const [only] = body.weigh_ins;
  // The answer begins with the page's first day: an older weigh-in is not in it.
  const since = user.created_at.slice(0, 10) < first ? ` since ${formatDay(first)}` : '';
  const enough = shown.length > 1;
  const rows = enough ? weightSeries(shown, unit) : [];
  // The future begins where the past ends: only a brush that reaches to today shows it.
  const forecast = range[1] === length - 1 ? weightForecast(body.weigh_ins) : undefined;
  return (
    <Panel
      title="Weight"
      aside={<WeightSwitches unit={unit} view={view} disabled={!enough} onUnit={setUnit} onView={setView} />}
    >
      {!only && (
        <Quiet>
          {since && user.current_weight_kg !== null
            ? `No weigh-in${since}.`
            : 'No weigh-in yet. The chart starts with the second one.'}
        </Quiet>
      )}
      {only && body.weigh_ins.length === 1 && (
        <Quiet>
          One weigh-in{since || ' so far'}: {formatWeight(only.weight_kg, unit)} on{' '}
          {formatDay(only.measured_on)}. The chart starts with the second one.
        </Quiet>
      )}
      {body.weigh_ins.length > 1 && !enough && <Quiet>Fewer than two weigh-ins in these days.</Quiet>}
      {enough && view === 'table' && <WeightTable rows={rows} unit={unit} />}
      {enough && view === 'chart' && (
        <Box role="img" aria-label={weightSummary(rows, unit, user.goal_weight_kg)} sx={{ height: 300 }}>
          <Suspense fallback={waiting}>
            <WeightChart
              rows={rows}
              unit={unit}
              goalKg={user.goal_weight_kg}
              milestones={reachedMilestones(body.milestones, user)}
              forecast={forecast}
            />
          </Suspense>
        </Box>
      )}
      {enough && (
        <Box sx={{ mt: 1 }}>
          <Quiet>
            {forecast
              ? forecastText(forecast, (kg) => formatWeight(kg, unit))
              : 'No forecast: that needs six weigh-ins over two of the last four weeks, up to today.'}
          </Quiet>
        </Box>
      )}
    </Panel>
  );
};
