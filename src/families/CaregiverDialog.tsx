import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Caregiver, useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import { useChild } from './useChild.ts';

export type CaregiverGesture = { kind: 'invite' } | { kind: 'change' | 'revoke'; caregiver: Caregiver };

const verbs = { invite: 'Invite', change: 'Change', revoke: 'Revoke' } as const;
const dones = {
  invite: 'The invitation is open',
  change: 'The permissions are changed',
  revoke: 'The caregiver no longer sees the child',
} as const;

/** Invites, changes or revokes a caregiver, always with a reason. */
export const CaregiverDialog = ({ gesture, onClose }: { gesture: CaregiverGesture; onClose: () => void }) => {
  const data = useConsoleData();
  const queries = useQueryClient();
  const { child } = useChild();
  const caregiver = gesture.kind === 'invite' ? undefined : gesture.caregiver;
  const [email, setEmail] = useState('');
  const [relationship, setRelationship] = useState('');
  const [writes, setWrites] = useState(caregiver?.permissions.includes('write') ?? false);
  const permissions = writes ? ['read', 'write'] : ['read'];
  const who = caregiver && (caregiver.name ?? caregiver.email);
  const titles = {
    invite: `Invite a caregiver for ${child.name}`,
    change: `What ${who} may do`,
    revoke: `Revoke ${who}`,
  };
  const problem =
    gesture.kind === 'invite' && !/^[^@\s]+@[^@\s]+$/.test(email.trim())
      ? 'Write the e-mail address of the person.'
      : gesture.kind === 'change' && writes === caregiver?.permissions.includes('write')
        ? 'Nothing is changed yet.'
        : undefined;
  const run = async (reason: string) => {
    if (!caregiver)
      await data.inviteCaregiver(child.id, email.trim(), permissions, relationship.trim(), reason);
    else if (gesture.kind === 'change') await data.changeCaregiver(caregiver.id, permissions, reason);
    else await data.revokeCaregiver(caregiver.id, reason);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['childPage', child.id] }),
      queries.invalidateQueries({ queryKey: ['caregiverHistory', child.id] }),
    ]);
  };
  return (
    <GestureDialog
      title={titles[gesture.kind]}
      verb={verbs[gesture.kind]}
      danger={gesture.kind === 'revoke'}
      reasonLength={3}
      problem={problem}
      run={run}
      done={dones[gesture.kind]}
      onClose={onClose}
    >
      {gesture.kind === 'revoke' && (
        <Typography variant="body2">
          They see nothing of {child.name} any more, at once. It cannot be taken back, only invited again.
        </Typography>
      )}
      {gesture.kind === 'invite' && (
        <>
          <TextField
            label="E-mail address"
            type="email"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 320 } }}
          />
          <TextField
            label="Relationship (optional)"
            value={relationship}
            onChange={(event) => setRelationship(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
        </>
      )}
      {gesture.kind !== 'revoke' && (
        <RadioGroup
          aria-label="Permissions"
          value={writes ? 'write' : 'read'}
          onChange={(_event, next) => setWrites(next === 'write')}
        >
          <FormControlLabel value="read" control={<Radio />} label="Reads only" />
          <FormControlLabel
            value="write"
            control={<Radio />}
            label="Reads and writes: logs meals, measures, asks for reports"
          />
        </RadioGroup>
      )}
    </GestureDialog>
  );
};
