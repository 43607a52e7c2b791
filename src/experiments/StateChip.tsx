import Chip from '@mui/material/Chip';
import type { ExperimentState } from '../data/index.ts';
import { stateText } from './experimentModel.ts';

export const StateChip = ({ state }: { state: ExperimentState }) => (
  <Chip size="small" variant="outlined" color={stateText[state].tone} label={stateText[state].label} />
);
