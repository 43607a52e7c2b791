import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { IfCan } from '../access/IfCan.tsx';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { differenceText, type Experiment, type Metric, metricLabel, valueText } from './experimentModel.ts';
import { MetricInputs } from './MetricInputs.tsx';
import { PartDialog } from './PartDialog.tsx';
import { RemovePart } from './RemovePart.tsx';

interface MetricsPanelProps {
  experiment: Experiment;
  metrics: readonly Metric[];
}

/** What the experiment measures, and which difference would matter. */
export const MetricsPanel = ({ experiment, metrics }: MetricsPanelProps) => {
  const [adding, add] = useState(false);
  const draft = experiment.state === 'draft';
  return (
    <Panel
      title="Metrics"
      aside={
        draft && (
          <IfCan area="ai" verb="write">
            <Button size="small" variant="outlined" onClick={() => add(true)}>
              Add a metric
            </Button>
          </IfCan>
        )
      }
    >
      {metrics.length === 0 ? (
        <Quiet>
          Say what should change, in which direction, and how much of it would matter. One metric is the
          primary one: it decides how many members are needed.
        </Quiet>
      ) : (
        <Table size="small" aria-label="Metrics">
          <TableHead>
            <TableRow>
              <TableCell>Metric</TableCell>
              <TableCell>Better is</TableCell>
              <TableCell align="right">What matters</TableCell>
              <TableCell align="right">Expected</TableCell>
              {draft && <TableCell />}
            </TableRow>
          </TableHead>
          <TableBody>
            {metrics.map((metric) => (
              <TableRow key={metric.id}>
                <TableCell>
                  {metricLabel(metric.name)}
                  {metric.is_primary && <b> primary</b>}
                </TableCell>
                <TableCell>{metric.direction === 'increase' ? 'more' : 'less'}</TableCell>
                <TableCell align="right">
                  {differenceText(metric.name, metric.smallest_effect).replace('+', '')}
                </TableCell>
                <TableCell align="right">
                  {metric.baseline_mean === null ? '–' : valueText(metric.name, metric.baseline_mean)}
                </TableCell>
                {draft && (
                  <TableCell align="right">
                    <IfCan area="ai" verb="write">
                      <RemovePart resource="ai_experiment_metrics" id={metric.id} name={metric.name} />
                    </IfCan>
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {adding && (
        <PartDialog
          title="Add a metric"
          resource="ai_experiment_metrics"
          experimentId={experiment.id}
          defaults={{ direction: 'increase', is_primary: !metrics.some((metric) => metric.is_primary) }}
          onClose={() => add(false)}
        >
          <MetricInputs />
        </PartDialog>
      )}
    </Panel>
  );
};
