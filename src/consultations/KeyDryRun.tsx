import CancelIcon from '@mui/icons-material/CancelOutlined';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutline';
import { Alert, List, ListItem, ListItemIcon, ListItemText, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { type Outcome, outcomeText } from './keyOutcome.ts';
import type { KeyRecord } from './keyRow.ts';
import { MemberInput } from './MemberInput.tsx';

/** The database says that there is a date; which, the key's own row says, in the reader's time. */
function ruleDetail(rule: Outcome, detail: string, row: KeyRecord): string {
  if (rule === 'expired' && row.expires_at) return `Its expiry: ${formatInstant(row.expires_at)}.`;
  if (rule === 'not_yet_valid' && row.not_before)
    return `Its first moment: ${formatInstant(row.not_before)}.`;
  return detail;
}

/** Would it work for this member? Every rule by itself, and nothing is redeemed. */
export function KeyDryRun({ row }: { row: KeyRecord }) {
  const data = useConsoleData();
  const [userId, setUserId] = useState<string | null>(null);
  const { data: check, error } = useQuery({
    queryKey: ['checkKey', row, userId],
    queryFn: () => data.checkKey(row.id, userId ?? ''),
    enabled: userId !== null,
    gcTime: 0,
  });
  return (
    <Panel title="Would it work?">
      <Typography variant="body2" color="text.secondary">
        Choose a member. Nothing is redeemed and no attempt is counted.
      </Typography>
      <MemberInput onChange={setUserId} />
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {check && (
        <>
          <Alert severity={check.outcome === 'redeemed' ? 'success' : 'warning'} sx={{ mt: 1 }}>
            {check.outcome === 'redeemed'
              ? 'It would work now.'
              : `It would be refused: ${outcomeText[check.outcome].label.toLowerCase()}.`}
          </Alert>
          <List dense disablePadding aria-label="Rules">
            {check.rules.map(({ rule, passes, detail }) => (
              <ListItem key={rule} disableGutters sx={{ alignItems: 'flex-start' }}>
                <ListItemIcon sx={{ minWidth: 30, mt: 0.75 }}>
                  {passes ? (
                    <CheckCircleIcon fontSize="small" color="success" titleAccess="Holds" />
                  ) : (
                    <CancelIcon fontSize="small" color="error" titleAccess="Fails" />
                  )}
                </ListItemIcon>
                <ListItemText primary={outcomeText[rule].rule} secondary={ruleDetail(rule, detail, row)} />
              </ListItem>
            ))}
          </List>
        </>
      )}
    </Panel>
  );
}
