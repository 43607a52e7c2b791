import Typography from '@mui/material/Typography';
import { formatAgo, formatInstant } from '../fields/format.ts';

interface AsOfProps {
  asOf: string | null | undefined;
  /** Whose days the page counts in. */
  zone: string;
}

/** How fresh the numbers are, and whose days they are counted in. */
export const AsOf = ({ asOf, zone }: AsOfProps) => (
  <Typography variant="caption" color="text.secondary" component="p" sx={{ minHeight: '1.4em' }}>
    {asOf && (
      <>
        As of{' '}
        <time dateTime={asOf} title={formatAgo(asOf, new Date())}>
          {formatInstant(asOf)}
        </time>
        .{' '}
      </>
    )}
    {zone}
  </Typography>
);
