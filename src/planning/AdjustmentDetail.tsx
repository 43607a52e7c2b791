import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import type { Adjustment } from './adjustment.ts';
import { reasonText } from './adjustmentText.ts';
import { DayText } from './DayText.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { DecisionNote } from './DecisionNote.tsx';
import { PlanOfDay } from './PlanOfDay.tsx';
import { TriggerList } from './TriggerList.tsx';
import type { Decide } from './useDecide.ts';
import { WouldChange } from './WouldChange.tsx';

const confidenceText = (confidence: number | null) =>
  confidence === null ? 'Proposed by a coach' : `${Math.round(confidence * 100)} % sure`;

interface DetailProps {
  adjustment: Adjustment;
  decide: Decide;
}

/** One adjustment: what triggered it beside what it would change, the day that it changes, and what can be decided. */
export const AdjustmentDetail = ({ adjustment, decide }: DetailProps) => (
  <Card
    component="article"
    aria-label={`Adjustment for ${adjustment.member_name}`}
    sx={{ p: { xs: 2, md: 3 } }}
  >
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
      <Typography variant="h2" dir="auto" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Link component={RouterLink} to={`/profiles/${adjustment.user_id}/show`} color="inherit">
          {adjustment.member_name}
        </Link>
      </Typography>
      <Chip label={reasonText[adjustment.reason_code]} size="small" />
    </Box>
    <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
      <DayText day={adjustment.date} /> · {confidenceText(adjustment.confidence)}
    </Typography>
    <DecisionNote adjustment={adjustment} />
    <Box sx={{ display: 'grid', gap: 3, mt: 3, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <TriggerList adjustment={adjustment} />
      <WouldChange adjustment={adjustment} />
    </Box>
    <PlanOfDay entries={adjustment.plan} />
    <IfCan area="adjustments" verb="write">
      <DecisionBar adjustment={adjustment} decide={decide} />
    </IfCan>
  </Card>
);
