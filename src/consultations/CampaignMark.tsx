import { Chip, Tooltip } from '@mui/material';

/** Says that a key is a word which somebody chose: public, and easy to guess. */
export const CampaignMark = () => (
  <Tooltip title="A word that somebody chose: public, and easy to guess.">
    <Chip size="small" label="code" sx={{ ml: 1, height: 18, fontSize: '0.6875rem' }} />
  </Tooltip>
);
