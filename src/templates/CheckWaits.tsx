import { Alert, LinearProgress, Stack, Typography } from '@mui/material';
import { useNow } from '../studio/useNow.ts';

/** A worker answers within seconds; who waits longer is told why that may be. */
const LONG_MS = 30_000;

/** A worker lays the draft out over every example story. The page asks again by itself. */
export const CheckWaits = ({ askedAt }: { askedAt: string | null }) => {
  const now = useNow(true);
  const isLong = askedAt !== null && now.getTime() - Date.parse(askedAt) > LONG_MS;
  return (
    <Stack spacing={1} role="status" aria-label="Check">
      <LinearProgress aria-label="Checking" />
      <Typography variant="body2" color="textSecondary">
        A worker lays the film out over every example story and measures each text.
      </Typography>
      {isLong && (
        <Alert severity="info">
          No worker has answered yet. The draft is kept and is checked as soon as one runs; you can leave this
          page.
        </Alert>
      )}
    </Stack>
  );
};
