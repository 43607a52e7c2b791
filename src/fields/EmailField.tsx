import Typography from '@mui/material/Typography';
import { useFieldValue } from 'react-admin';

/** An address in a table: one line, cut where there is no room; whole on hover. */
export const EmailField = ({ source }: { source: string; label?: string }) => {
  const email = useFieldValue<Record<string, string | null>>({ source });
  return (
    <Typography
      component="span"
      variant="inherit"
      noWrap
      title={email ?? undefined}
      sx={{ display: 'block', maxWidth: { md: 120, xl: 360 } }}
    >
      {email}
    </Typography>
  );
};
