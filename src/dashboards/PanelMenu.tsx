import DownloadIcon from '@mui/icons-material/Download';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';

interface PanelMenuProps {
  title: string;
  onCsv: () => void;
  /** Missing where nothing is drawn. */
  onPicture?: () => void;
}

/** Takes what a panel shows along: its numbers as CSV, its chart as PNG. */
export const PanelMenu = ({ title, onCsv, onPicture }: PanelMenuProps) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label={`Download ${title}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ '@media print': { display: 'none' } }}
      >
        <DownloadIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(onCsv)}>Numbers as CSV</MenuItem>
        {onPicture && <MenuItem onClick={choose(onPicture)}>Chart as PNG</MenuItem>}
      </Menu>
    </>
  );
};
