import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useAccess } from '../../access/IfCan.tsx';
import { errorMessage } from '../../data/index.ts';
import { formatDay } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { TargetsTable } from './TargetsTable.tsx';
import { useReassessment } from './useReassessment.ts';
import { WhatIfSliders } from './WhatIfSliders.tsx';
import { stepText } from './whatIf.ts';

interface ReassessmentPanelProps {
  programId: string;
  /** When the next one is due, and the member's day now. */
  dueOn: string | null;
  today: string;
  onWritten: () => void;
}

const controllers = [
  ['calories', 'Calories', 'kcal a day'],
  ['volume', 'Training', 'sets a week'],
] as const;

const counted = (count: unknown, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** What the 14 days say, what both controllers would do about it, and what they would do if things were otherwise. */
export const ReassessmentPanel = ({ programId, dueOn, today, onWritten }: ReassessmentPanelProps) => {
  const { can } = useAccess();
  const { measured, proposal, error, isTrying, tried, suppose, forget, write, isWriting } = useReassessment(
    programId,
    onWritten,
  );
  const isDue = dueOn !== null && dueOn <= today;
  return (
    <Panel
      title={isTrying ? 'Reassessment: what if' : 'Reassessment'}
      aside={
        isTrying ? (
          <Button size="small" onClick={forget}>
            Back to what was measured
          </Button>
        ) : undefined
      }
    >
      {!measured && !error && <Skeleton variant="rounded" height={280} />}
      {error && <Alert severity="warning">{errorMessage(error)}</Alert>}
      {measured && (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Quiet>
            From {formatDay(String(measured.inputs.first_day))} to{' '}
            {formatDay(String(measured.inputs.last_day))}: {counted(measured.inputs.weigh_ins, 'weigh-in')},{' '}
            {counted(measured.inputs.session_records, 'session')} and{' '}
            {counted(measured.inputs.meal_records, 'meal')} assessed; the goal is{' '}
            {measured.inputs.target_change_kg_per_week ?? 'an unknown number of'} kg a week.
          </Quiet>
          <WhatIfSliders inputs={measured.inputs} tried={tried} onSuppose={suppose} />
          {proposal && (
            <Box
              aria-live="polite"
              sx={{
                display: 'grid',
                gap: 2,
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
              }}
            >
              <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.5, alignContent: 'start' }}>
                {controllers.map(([key, name, unit]) => {
                  const { decided, why } = stepText(proposal[key], unit);
                  return (
                    <div key={key}>
                      <Typography component="dt" variant="caption" color="text.secondary">
                        {name}
                      </Typography>
                      <Typography component="dd" sx={{ m: 0, fontWeight: 650 }}>
                        {decided}
                      </Typography>
                      <Typography component="dd" variant="body2" color="text.secondary" sx={{ m: 0 }}>
                        {why}
                      </Typography>
                    </div>
                  );
                })}
              </Box>
              <TargetsTable proposal={proposal} />
            </Box>
          )}
          {can?.('adjustments', 'write') && (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
              <Button variant="contained" disabled={!isDue || isTrying || isWriting} onClick={write}>
                Reassess now
              </Button>
              <Quiet>
                {isTrying
                  ? 'Nothing of this is written: what is written follows from what was measured.'
                  : isDue
                    ? 'Due: this is what will be written.'
                    : dueOn
                      ? `Due on ${formatDay(dueOn)}.`
                      : 'No reassessment of this program is due any more.'}
              </Quiet>
            </Box>
          )}
        </Box>
      )}
    </Panel>
  );
};
