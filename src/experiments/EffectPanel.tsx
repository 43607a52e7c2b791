import Alert from '@mui/material/Alert';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import { errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { effectByDay } from './analysis.ts';
import { type Arm, type Experiment, type Metric, metricLabel } from './experimentModel.ts';
import { useExperimentHistory } from './useExperimentParts.ts';

const EffectChart = lazy(() => import('./EffectChart.tsx'));

interface EffectPanelProps {
  experiment: Experiment;
  control: Arm;
  arm: Arm;
  metric: Metric;
}

/** How the effect and its interval came to be what they are. */
export const EffectPanel = ({ experiment, control, arm, metric }: EffectPanelProps) => {
  const { data: history, error } = useExperimentHistory(experiment.id);
  const waiting = <Skeleton variant="rounded" height={260} />;
  const days =
    history &&
    effectByDay(history, {
      controlId: control.id,
      armId: arm.id,
      metricId: metric.id,
      tau: metric.smallest_effect,
      alpha: experiment.alpha,
    });
  return (
    <Panel title={`Effect over time: ${metricLabel(metric.name).toLowerCase()}, ${arm.name} against control`}>
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!days && !error && waiting}
      {days && days.length < 2 && (
        <Quiet>Drawn from two days on which both arms had ten members or more.</Quiet>
      )}
      {days && days.length >= 2 && (
        <Suspense fallback={waiting}>
          <EffectChart days={days} metric={metric} />
        </Suspense>
      )}
    </Panel>
  );
};
