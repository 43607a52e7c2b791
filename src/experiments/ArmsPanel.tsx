import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { BooleanInput, maxValue, minValue, NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import type { ModelVersion } from '../models/modelModel.ts';
import { versionName } from '../models/versionName.ts';
import type { Arm, Experiment } from './experimentModel.ts';
import { PartDialog } from './PartDialog.tsx';
import { RemovePart } from './RemovePart.tsx';

interface ArmsPanelProps {
  experiment: Experiment;
  arms: readonly Arm[];
  versions: readonly ModelVersion[];
}

/** Which version answers which share of the members who are in it. */
export const ArmsPanel = ({ experiment, arms, versions }: ArmsPanelProps) => {
  const [adding, add] = useState(false);
  const draft = experiment.state === 'draft';
  const left = Math.max(0, 100 - arms.reduce((sum, arm) => sum + arm.allocation_pct, 0));
  return (
    <Panel
      title="Arms"
      aside={
        draft && (
          <IfCan area="ai" verb="write">
            <Button size="small" variant="outlined" onClick={() => add(true)}>
              Add an arm
            </Button>
          </IfCan>
        )
      }
    >
      {arms.length === 0 ? (
        <Quiet>
          An arm is a version and its share of the members. One arm is the control: what they have now.
        </Quiet>
      ) : (
        <Table size="small" aria-label="Arms">
          <TableHead>
            <TableRow>
              <TableCell>Arm</TableCell>
              <TableCell>Version</TableCell>
              <TableCell align="right">Share</TableCell>
              {draft && <TableCell />}
            </TableRow>
          </TableHead>
          <TableBody>
            {arms.map((arm) => (
              <TableRow key={arm.id}>
                <TableCell>
                  {arm.name}
                  {arm.is_control && arm.name !== 'control' && ' (control)'}
                </TableCell>
                <TableCell>{versionName(versions, arm.version_id)}</TableCell>
                <TableCell align="right">{arm.allocation_pct} %</TableCell>
                {draft && (
                  <TableCell align="right">
                    <IfCan area="ai" verb="write">
                      <RemovePart resource="ai_experiment_arms" id={arm.id} name={arm.name} />
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
          title="Add an arm"
          resource="ai_experiment_arms"
          experimentId={experiment.id}
          defaults={{
            name: arms.length === 0 ? 'control' : '',
            is_control: arms.length === 0,
            allocation_pct: arms.length === 0 ? 50 : left || null,
          }}
          onClose={() => add(false)}
        >
          <TextInput source="name" label="Name" validate={required()} helperText={false} />
          <SelectInput
            source="version_id"
            label="Version"
            choices={versions.map(({ id, version }) => ({ id, name: version }))}
            validate={required()}
            helperText={false}
          />
          <NumberInput
            source="allocation_pct"
            label="Share of the members (%)"
            validate={[required(), minValue(0.01), maxValue(99.99)]}
          />
          <BooleanInput source="is_control" label="The control: what the others are compared with" />
        </PartDialog>
      )}
    </Panel>
  );
};
