import { Alert, Skeleton, Typography } from '@mui/material';

interface ExportQuestionProps {
  name: string;
  thing: 'film' | 'card';
  /** Why this browser cannot; undefined while that is being looked at. */
  obstacle: string | null | undefined;
  failure: string | undefined;
}

/** What making it here means, before it begins. */
export function ExportQuestion({ name, thing, obstacle, failure }: ExportQuestionProps) {
  if (obstacle === undefined) return <Skeleton variant="rounded" height={120} />;
  if (obstacle !== null)
    return (
      <Alert severity="info">
        {obstacle} The render worker makes the same {thing}: close this and press{' '}
        {thing === 'card' ? '“Make the card”' : '“Render video”'}.
      </Alert>
    );
  return (
    <>
      <Typography variant="body2">
        This browser draws the {thing} and hands you the file. Keep this tab in front meanwhile. It does not
        go into the library, and cannot be posted from here; what the render worker makes can.
      </Typography>
      <Alert severity="warning">
        The file stays on your machine. If <bdi>{name}</bdi> takes their consent back, the console cannot
        delete it: it asks you to. That you made it, and of whom, goes on record.
      </Alert>
      {failure && <Alert severity="error">{failure}</Alert>}
    </>
  );
}
