import Chip from '@mui/material/Chip';

interface ToneChipProps {
  label: string;
  tone: 'success' | 'info' | 'default' | 'warning' | 'error';
}

/** A state as a small outlined chip: always said in words, never by colour alone. */
export const ToneChip = ({ label, tone }: ToneChipProps) => (
  <Chip size="small" variant="outlined" color={tone} label={label} />
);
