import Typography from '@mui/material/Typography';
import { useFieldValue } from 'react-admin';
import { formatDate, formatInstant } from './format.ts';

/** The day of an instant; the exact moment on hover. Nothing for null. */
export const DateText = ({ source }: { source: string; label?: string }) => {
  const value = useFieldValue<Record<string, string | null>>({ source });
  if (!value) return null;
  return (
    <Typography component="time" variant="inherit" dateTime={value} title={formatInstant(value)} noWrap>
      {formatDate(value)}
    </Typography>
  );
};
