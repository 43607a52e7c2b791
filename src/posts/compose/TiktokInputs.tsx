import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  FormGroup,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import type { AccountRow } from '../../accounts/accountModel.ts';
import { errorMessage } from '../../data/index.ts';
import { formatAgo } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { privacyText } from '../optionText.ts';
import type { PlanPart } from './planPart.ts';
import { useCreator } from './useCreator.ts';

const interactions = [
  ['comment', 'Comments'],
  ['duet', 'Duets'],
  ['stitch', 'Stitches'],
] as const;

/** Who posts at TikTok and to whom, as its audit asks: read from TikTok now, with nothing chosen beforehand. */
export const TiktokInputs = ({ plan, change, account }: PlanPart & { account: AccountRow }) => {
  const { answer, ask, asking, error, askable } = useCreator(account);
  const info = answer && !('error' in answer) ? answer : null;
  const off = { comment: info?.comment_disabled, duet: info?.duet_disabled, stitch: info?.stitch_disabled };
  return (
    <Panel
      title="TikTok"
      aside={
        <Button size="small" onClick={ask} loading={asking} disabled={!askable}>
          Ask TikTok again
        </Button>
      }
    >
      <Stack spacing={2}>
        {!askable && <Quiet>TikTok can be asked once {account.handle} is connected.</Quiet>}
        {askable && !answer && !error && <Quiet>TikTok is asked what {account.handle} may choose.</Quiet>}
        {error && <Alert severity="error">{errorMessage(error)}</Alert>}
        {answer && 'error' in answer && <Alert severity="error">{answer.error}</Alert>}
        {info && (
          <Typography variant="body2">
            Posts as <strong>{info.creator_nickname}</strong> (@{info.creator_username}), at most{' '}
            {info.max_video_post_duration_sec} seconds.{' '}
            <Typography component="span" variant="caption" color="text.secondary">
              Read {formatAgo(info.read_at, new Date())}
            </Typography>
          </Typography>
        )}
        <TextField
          select
          label="Who may see it"
          value={info?.privacy_level_options.includes(plan.privacy) ? plan.privacy : ''}
          onChange={(event) => change({ privacy: event.target.value })}
          disabled={!info}
          helperText="TikTok forbids a choice made beforehand"
        >
          {(info?.privacy_level_options ?? []).map((level) => (
            <MenuItem key={level} value={level} disabled={level === 'SELF_ONLY' && plan.promotes === 'paid'}>
              {privacyText[level] ?? level}
            </MenuItem>
          ))}
        </TextField>
        <FormGroup row aria-label="Viewers may">
          {interactions.map(([name, label]) => (
            <FormControlLabel
              key={name}
              disabled={!info || off[name] === true}
              control={
                <Checkbox
                  checked={plan.allows.includes(name) && off[name] !== true}
                  onChange={(_event, on) =>
                    change({
                      allows: on ? [...plan.allows, name] : plan.allows.filter((each) => each !== name),
                    })
                  }
                />
              }
              label={off[name] ? `${label} (off at TikTok)` : label}
            />
          ))}
        </FormGroup>
        <Box>
          <Typography variant="caption" color="text.secondary">
            By posting, you agree to TikTok’s {plan.promotes === 'paid' && 'Branded Content Policy and '}Music
            Usage Confirmation.
          </Typography>
        </Box>
      </Stack>
    </Panel>
  );
};
