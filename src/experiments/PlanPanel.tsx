import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { Facts } from '../fields/Facts.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { OwnerName } from '../models/OwnerName.tsx';
import type { Experiment } from './experimentModel.ts';

/** What was planned; fixed from the start on. */
export const PlanPanel = ({ experiment }: { experiment: Experiment }) => {
  const { started_at: started, stopped_at: stopped, planned_users_per_arm: planned } = experiment;
  return (
    <Panel
      title="Plan"
      aside={
        experiment.state === 'draft' && (
          <IfCan area="ai" verb="write">
            <Button component={RouterLink} to={`/ai_experiments/${experiment.id}`} size="small">
              Edit
            </Button>
          </IfCan>
        )
      }
    >
      <Facts
        facts={[
          {
            label: 'Model',
            value: (
              <Link component={RouterLink} to={`/ai_models/${experiment.model_id}/show`}>
                {experiment.model_name}
              </Link>
            ),
          },
          { label: 'Name for services', value: experiment.name },
          { label: 'Members in it', value: `${experiment.traffic_pct} %` },
          { label: 'Each arm needs', value: planned !== null && `${formatCount(planned)} members` },
          { label: 'Assigned', value: `${formatCount(experiment.assigned_users)} members` },
          { label: 'Chance of a false alarm', value: `${experiment.alpha * 100} %` },
          { label: 'Chance to see what matters', value: `${experiment.power * 100} %` },
          { label: 'Owner', value: <OwnerName id={experiment.owner_id} /> },
          { label: 'Started', value: started && formatInstant(started) },
          { label: 'Stopped', value: stopped && formatInstant(stopped) },
        ]}
      />
    </Panel>
  );
};
