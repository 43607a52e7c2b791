import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetIdentity, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { type StaffFactor, useConsoleData } from '../data/index.ts';
import { formatDate } from '../fields/format.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { OwnFactorFirst, useSecondFactor } from './OwnFactorFirst.tsx';
import type { StaffRow } from './staffModel.ts';

const RemoveDialog = ({
  factor,
  name,
  onClose,
}: {
  factor: StaffFactor;
  name: string;
  onClose: () => void;
}) => {
  const data = useConsoleData();
  const passed = useSecondFactor();
  return (
    <GestureDialog
      title={`Remove ${factor.name}?`}
      verb="Remove"
      danger
      reasonLength={3}
      problem={passed ? undefined : 'Set up your own second step first.'}
      run={(reason) => data.removeStaffFactor(factor.id, reason)}
      done="It is removed."
      onClose={onClose}
    >
      {passed === false && <OwnFactorFirst />}
      <Typography variant="body2">
        For when {name} has lost the device. Their password alone opens their account then, until they have
        set up another one: make sure that it is they who ask. They are signed out everywhere.
      </Typography>
    </GestureDialog>
  );
};

/** A colleague's second factors, and the way out when one is lost. */
export const StaffFactors = () => {
  const member = useRecordContext<StaffRow>();
  const data = useConsoleData();
  const { identity } = useGetIdentity();
  const [leaving, setLeaving] = useState<StaffFactor>();
  const { data: factors } = useQuery({
    queryKey: ['staffFactors', member?.user_id],
    queryFn: () => data.staffFactors(member?.user_id ?? ''),
    enabled: Boolean(member),
  });
  if (!member || !factors) return null;
  const verified = factors.filter(({ is_verified }) => is_verified);
  const self = member.user_id === identity?.id;
  return (
    <Box component="section" aria-label="Two-step sign-in" sx={{ width: '100%', mt: 1 }}>
      <Typography variant="h3" component="h2">
        Two-step sign-in
      </Typography>
      {verified.length === 0 && <Quiet>Signs in with the password alone.</Quiet>}
      {verified.map((factor) => (
        <Box key={factor.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5 }}>
          <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
            {factor.name}, since {formatDate(factor.created_at)}
          </Typography>
          {!self && (
            <Button size="small" aria-label={`Remove ${factor.name}`} onClick={() => setLeaving(factor)}>
              Remove
            </Button>
          )}
        </Box>
      ))}
      {self && (
        <Button size="small" component={Link} to="/two-step" sx={{ ml: -0.5 }}>
          Yours are in your account menu
        </Button>
      )}
      {leaving && (
        <RemoveDialog factor={leaving} name={member.full_name} onClose={() => setLeaving(undefined)} />
      )}
    </Box>
  );
};
