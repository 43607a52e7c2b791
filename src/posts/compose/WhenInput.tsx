import {
  Box,
  FormControlLabel,
  Link,
  Radio,
  RadioGroup,
  Skeleton,
  TextField,
  Typography,
} from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { type AccountRow, platformNames } from '../../accounts/accountModel.ts';
import { formatInstant } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { ownZone } from '../localTime.ts';
import { TermsNote } from '../TermsNote.tsx';
import type { PlanPart } from './planPart.ts';
import { captionOf } from './planPost.ts';

interface WhenInputProps extends PlanPart {
  accounts: readonly AccountRow[];
  timeOf: (accountId: string) => Date | null | undefined;
  contentId: string | undefined;
  postId: string | undefined;
}

/** When it goes out, and what that would mean on each account before it is accepted. */
export const WhenInput = ({ plan, change, accounts, timeOf, contentId, postId }: WhenInputProps) => (
  <Panel
    title="When"
    aside={
      <Link component={RouterLink} to="/calendar" variant="body2">
        Calendar
      </Link>
    }
  >
    <RadioGroup
      aria-label="When"
      value={plan.when}
      onChange={(_event, value) => change({ when: value === 'now' || value === 'at' ? value : 'slot' })}
    >
      <FormControlLabel value="now" control={<Radio />} label="Now" />
      <FormControlLabel value="slot" control={<Radio />} label="In each account’s next free slot" />
      <FormControlLabel value="at" control={<Radio />} label="At a time" />
    </RadioGroup>
    {plan.when === 'at' && (
      <TextField
        type="datetime-local"
        label="Day and time"
        value={plan.at}
        onChange={(event) => change({ at: event.target.value })}
        helperText={`By your clock (${ownZone()})`}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ mt: 1 }}
      />
    )}
    <Box sx={{ display: 'grid', gap: 1.5, mt: 2 }}>
      {accounts.map((account) => {
        const at = timeOf(account.id);
        return (
          <Box key={account.id}>
            <Typography variant="body2" fontWeight={560}>
              {platformNames[account.platform]}, {account.handle}
            </Typography>
            {at === undefined && <Skeleton width="70%" />}
            {at === null && (
              <Typography variant="body2" color="error">
                {plan.when === 'slot'
                  ? 'It has no free slot. Add slots in the calendar, or choose a time.'
                  : 'Choose a day and a time.'}
              </Typography>
            )}
            {at && (
              <>
                <Typography variant="body2">
                  {plan.when === 'now' ? 'At once' : formatInstant(at.toISOString())}
                </Typography>
                <TermsNote
                  accountId={account.id}
                  at={at}
                  post={{
                    caption: captionOf(plan, account.platform),
                    ...(contentId && { contentId }),
                    ...(postId && { id: postId }),
                  }}
                />
              </>
            )}
          </Box>
        );
      })}
    </Box>
  </Panel>
);
