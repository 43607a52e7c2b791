import { Alert, AlertTitle, Stack, Typography } from '@mui/material';
import { refusalText } from './refusals.ts';

/** Why there can be no video of this member, and what would change that. */
export const RefusedNotice = ({ name, codes }: { name: string; codes: readonly string[] }) => (
  <Alert severity="info">
    <AlertTitle>There can be no video of {name}</AlertTitle>
    <Stack spacing={1}>
      {codes.map((code) => {
        const { reason, remedy } = refusalText(code);
        return (
          <div key={code}>
            <Typography variant="body2">{reason}</Typography>
            <Typography variant="body2" color="textSecondary">
              {remedy}
            </Typography>
          </div>
        );
      })}
    </Stack>
  </Alert>
);
