import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';

/** The mark: a keel under a waterline. Decorative beside the name. */
export const Brand = ({ size = 28 }: { size?: number }) => {
  const { primary, text } = useTheme().palette;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, color: text.primary }}>
      <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
        <rect width="32" height="32" rx="8" fill={primary.main} />
        <path
          d="M6 11h20M8.5 15c1.4 6.2 4 9.3 7.5 9.3s6.1-3.1 7.5-9.3"
          fill="none"
          stroke={primary.contrastText}
          strokeWidth="2.6"
          strokeLinecap="round"
        />
      </svg>
      <Box
        component="span"
        sx={{ fontWeight: 680, fontSize: size * 0.64, letterSpacing: '-0.02em', lineHeight: 1 }}
      >
        Keel
      </Box>
    </Box>
  );
};
