import SearchIcon from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useShortcuts } from '../fields/useShortcuts.ts';

const PaletteDialog = lazy(() => import('./PaletteDialog.tsx'));
const HelpDialog = lazy(() => import('./HelpDialog.tsx'));

/** The way to anything by keyboard: Ctrl K (⌘ K) or the magnifier opens the palette, ? the list of keys. */
export const Palette = () => {
  const [open, setOpen] = useState<'palette' | 'help'>();
  const close = () => setOpen(undefined);
  useShortcuts({ '?': () => setOpen('help') });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setOpen((known) => (known === 'palette' ? undefined : 'palette'));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <Tooltip title="Go to anything (Ctrl K)">
        <IconButton
          aria-label="Go to anything"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => setOpen('palette')}
          sx={{ color: 'text.primary' }}
        >
          <SearchIcon />
        </IconButton>
      </Tooltip>
      <Suspense>
        {open === 'palette' && <PaletteDialog onClose={close} />}
        {open === 'help' && <HelpDialog onClose={close} />}
      </Suspense>
    </>
  );
};
