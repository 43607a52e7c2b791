import { useMediaQuery } from '@mui/material';

/** Whether the person's system asks for less motion: then nothing plays by itself. */
export const useReducedMotion = () => useMediaQuery('(prefers-reduced-motion: reduce)', { noSsr: true });
