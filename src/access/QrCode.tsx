import Box from '@mui/material/Box';
import { encode } from 'uqr';

/** A QR code, dark on light in either look: cameras take it no other way. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ width: 200, height: 200, display: 'block', bgcolor: '#fff', borderRadius: 1, mx: 'auto' }}
    >
      <path d={path} fill="#000" />
    </Box>
  );
};
