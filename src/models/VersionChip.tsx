import { Chip } from '@mui/material';
import { type ModelVersion, statusText } from './modelModel.ts';

export const VersionChip = ({ version }: { version: ModelVersion }) => {
  const { label, tone } = statusText[version.status];
  return <Chip size="small" variant="outlined" color={tone} label={label} />;
};
