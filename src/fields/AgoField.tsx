import Typography from '@mui/material/Typography';
import { useFieldValue } from 'react-admin';
import { formatAgo, formatInstant } from './format.ts';

/** When something last happened, as one would say it; the exact moment on hover. Nothing for null. */
export const AgoField = ({ source }: { source: string; label?: string }) => {
  const value = useFieldValue<Record<string, string | null>>({ source });
  if (!value) return null;
  return (
    <Typography component="time" variant="inherit" dateTime={value} title={formatInstant(value)} noWrap>
      {formatAgo(value, new Date())}
    </Typography>
  );
};
