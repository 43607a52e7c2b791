import { Stack, Typography } from '@mui/material';
import type { StudioMember } from '../data/verbs.ts';
import { refusalSummary } from './refusals.ts';
import { memberFacts, nameOf } from './studioMember.ts';

export const MemberOption = ({ member }: { member: StudioMember }) => (
  <Stack sx={{ minWidth: 0 }}>
    <Typography noWrap dir="auto" color={member.eligible ? undefined : 'textSecondary'}>
      {nameOf(member)}
    </Typography>
    <Typography variant="caption" color="textSecondary">
      {member.eligible ? memberFacts(member) : `Not possible. ${refusalSummary(member.refusals)}`}
    </Typography>
  </Stack>
);
