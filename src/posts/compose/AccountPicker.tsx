import { Alert, Box, Checkbox, FormControlLabel, Link, Skeleton } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { AccountName } from '../../accounts/AccountName.tsx';
import { type AccountRow, accountState } from '../../accounts/accountModel.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { ToneChip } from '../../fields/ToneChip.tsx';

interface AccountPickerProps {
  accounts: readonly AccountRow[] | undefined;
  error: string | undefined;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Where the film goes: any number of accounts, each with how it is. */
export const AccountPicker = ({ accounts, error, chosen, onChange }: AccountPickerProps) => (
  <Panel title="Accounts">
    {error && <Alert severity="error">{error}</Alert>}
    {!accounts && !error && <Skeleton variant="rounded" height={120} />}
    {accounts?.length === 0 && (
      <Quiet>
        There is no account yet.{' '}
        <Link component={RouterLink} to="/social_accounts/create">
          Connect one
        </Link>{' '}
        and come back: what you wrote stays.
      </Quiet>
    )}
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {accounts?.map((account) => {
        const { label, tone } = accountState(account, new Date());
        const isChosen = chosen.includes(account.id);
        return (
          <Box key={account.id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <FormControlLabel
              control={
                <Checkbox
                  checked={isChosen}
                  onChange={() =>
                    onChange(isChosen ? chosen.filter((id) => id !== account.id) : [...chosen, account.id])
                  }
                />
              }
              label={<AccountName account={account} size={30} />}
              sx={{ flex: 1, minWidth: 0, '& .MuiFormControlLabel-label': { minWidth: 0 } }}
            />
            {tone !== 'success' && <ToneChip label={label} tone={tone} />}
          </Box>
        );
      })}
    </Box>
  </Panel>
);
