import Alert from '@mui/material/Alert';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { analyse, leastUsers } from '../models/statistics/verdict.ts';
import { armMetrics } from './analysis.ts';
import { ComparisonRow } from './ComparisonRow.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import type { Arm, Experiment, Metric } from './experimentModel.ts';
import { SampleRatioPanel } from './SampleRatioPanel.tsx';
import { useExperimentSums } from './useExperimentParts.ts';

interface ResultsProps {
  experiment: Experiment;
  arms: readonly Arm[];
  metrics: readonly Metric[];
}

/** What the experiment says, at any look. */
export const Results = ({ experiment, arms, metrics }: ResultsProps) => {
  const { data: rows, error } = useExperimentSums(experiment.id);
  const [chosen, choose] = useState<{ arm: string; metric: string } | null>(null);
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (!rows) return <Skeleton variant="rounded" height={360} />;
  const measured = armMetrics(rows);
  const { sampleRatio, comparisons } = analyse(measured, experiment.alpha);
  const shown = chosen ?? comparisons[0];
  const control = arms.find((arm) => arm.is_control);
  const arm = arms.find(({ name }) => name === shown?.arm);
  const metric = metrics.find(({ name }) => name === shown?.metric);
  return (
    <>
      <SampleRatioPanel arms={measured} ratio={sampleRatio} />
      <Panel title="What it says">
        {comparisons.map((comparison) => {
          const of = metrics.find(({ name }) => name === comparison.metric);
          return (
            of && (
              <ComparisonRow
                key={`${comparison.arm} ${comparison.metric}`}
                comparison={comparison}
                metric={of}
                selected={comparison.arm === shown?.arm && comparison.metric === shown?.metric}
                onSelect={() => choose({ arm: comparison.arm, metric: comparison.metric })}
              />
            )
          );
        })}
        <Quiet>
          Members are what varies, however often each was observed. The intervals of{' '}
          {100 - experiment.alpha * 100} % may be looked at at any time; p-values are adjusted over all lines
          (Holm). Under {leastUsers} members in an arm nothing is concluded.
        </Quiet>
      </Panel>
      {arm && metric && control && (
        <IfCan area="ai" verb="read">
          <EffectPanel experiment={experiment} control={control} arm={arm} metric={metric} />
        </IfCan>
      )}
    </>
  );
};
