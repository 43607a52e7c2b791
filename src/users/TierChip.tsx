import Chip from '@mui/material/Chip';
import { nameOf, tiers, type UserRow } from './userModel.ts';

export const TierChip = ({ tier }: { tier: UserRow['subscription_tier'] }) => (
  <Chip
    size="small"
    label={nameOf(tiers, tier)}
    color={tier === 'premium' ? 'primary' : 'default'}
    variant="outlined"
  />
);
