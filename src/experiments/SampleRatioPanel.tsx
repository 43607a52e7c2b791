import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import type { SampleRatio } from '../models/statistics/sampleRatio.ts';
import type { ArmMetric } from '../models/statistics/verdict.ts';

interface SampleRatioPanelProps {
  arms: readonly ArmMetric[];
  ratio: SampleRatio;
}

/** Whether the arms hold the members that they should. */
export const SampleRatioPanel = ({ arms, ratio }: SampleRatioPanelProps) => {
  const each = [...new Map(arms.map((row) => [row.arm, row])).values()];
  const members = each.reduce((sum, { assigned }) => sum + assigned, 0);
  const share = (assigned: number) => (members > 0 ? Math.round((1000 * assigned) / members) / 10 : 0);
  return (
    <Panel title="Sample ratio">
      <Typography variant="body2" component="p" sx={{ mb: ratio.isBroken ? 1.5 : 0 }}>
        {each
          .map(
            ({ arm, assigned, share: planned }) =>
              `${arm}: ${formatCount(assigned)} members, ${share(assigned)} % (planned ${planned} %)`,
          )
          .join(' · ')}
      </Typography>
      {ratio.isBroken ? (
        <Alert severity="error">
          These are not the shares that were planned (p = {ratio.pValue.toExponential(1)}). Something loses
          members of an arm, so no result can be believed: find out what before anything else.
        </Alert>
      ) : (
        <Typography variant="caption" color="text.secondary">
          {members < 100 ? 'Too few members to check.' : `As planned (p = ${ratio.pValue.toFixed(2)}).`}
        </Typography>
      )}
    </Panel>
  );
};
