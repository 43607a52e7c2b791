import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAccess } from '../access/IfCan.tsx';
import type { Caregiver } from '../data/index.ts';
import { formatDate } from '../fields/format.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { words } from '../fields/words.ts';
import { Rows } from '../users/page/Rows.tsx';
import { CaregiverDialog, type CaregiverGesture } from './CaregiverDialog.tsx';
import { CaregiverHistory } from './CaregiverHistory.tsx';
import { permissionText } from './childModel.ts';
import { useChild } from './useChild.ts';

const tones = { active: 'success', pending: 'info', declined: 'default', revoked: 'default' } as const;

const since = ({ status, created_at, accepted_at, revoked_at }: Caregiver) =>
  status === 'pending'
    ? `invited ${formatDate(created_at)}`
    : status === 'revoked' && revoked_at
      ? `until ${formatDate(revoked_at)}`
      : accepted_at
        ? `since ${formatDate(accepted_at)}`
        : '';

/** Who cares for the child beside the parent, what each may do, and what staff changed about it. */
export const CaregiversSection = () => {
  const { caregivers, parent } = useChild();
  const { can } = useAccess();
  const [gesture, begin] = useState<CaregiverGesture>();
  const mayChange = can?.('users', 'write') ?? false;
  return (
    <>
      <Rows
        title="Caregivers"
        aside={
          mayChange && (
            <Button
              variant="outlined"
              size="small"
              disabled={parent.tier !== 'premium'}
              onClick={() => begin({ kind: 'invite' })}
            >
              Invite a caregiver
            </Button>
          )
        }
        rows={caregivers}
        keyOf={({ id }) => id}
        empty="Nobody but the parent cares for this child here."
        columns={[
          { heading: 'Person', cell: ({ name, email }) => name ?? email },
          { heading: 'Is', roomy: true, cell: ({ relationship }) => relationship && words(relationship) },
          { heading: 'May', cell: ({ permissions }) => permissionText(permissions) },
          {
            heading: 'State',
            cell: (each) => (
              <>
                <ToneChip tone={tones[each.status]} label={words(each.status)} /> {since(each)}
              </>
            ),
          },
          {
            heading: 'Change',
            cell: (each) =>
              mayChange && (each.status === 'active' || each.status === 'pending') ? (
                <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
                  <Button size="small" onClick={() => begin({ kind: 'change', caregiver: each })}>
                    Permissions
                  </Button>
                  <Button
                    size="small"
                    color="error"
                    onClick={() => begin({ kind: 'revoke', caregiver: each })}
                  >
                    Revoke
                  </Button>
                </Box>
              ) : (
                '–'
              ),
          },
        ]}
      />
      <Quiet>
        The parent decides who cares for the child; staff change it at the parent’s request, with a reason. An
        invitation gives nothing until it is accepted in the app.
      </Quiet>
      <CaregiverHistory />
      {gesture && <CaregiverDialog gesture={gesture} onClose={() => begin(undefined)} />}
    </>
  );
};
