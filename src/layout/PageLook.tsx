import { useTheme } from '@mui/material/styles';
import { useEffect } from 'react';

/** Tells the document which look is on. `index.html` says so for the first frame; from then on it may be changed. */
export const PageLook = () => {
  const { mode } = useTheme().palette;
  useEffect(() => {
    document.documentElement.dataset.look = mode;
  }, [mode]);
  return null;
};
