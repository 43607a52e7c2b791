import { Box, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useAccess } from '../access/IfCan.tsx';
import { maskedKey } from '../consultations/keyRow.ts';
import { rowPath } from '../explorer/ownPages.ts';
import { Facts } from '../fields/Facts.tsx';
import { formatAgo, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { NudgeButton } from './NudgeButton.tsx';
import { SessionChip } from './SessionChip.tsx';
import { memberName, type SessionRow } from './sessionModel.ts';

export const SessionFacts = ({ session }: { session: SessionRow }) => {
  const { can } = useAccess();
  const link = (to: string, text: string) => (
    <Link component={RouterLink} to={to}>
      {text}
    </Link>
  );
  // That there is one is progress; what is in it is for those who read health data.
  const path = session.program_id && can?.('health', 'read') && rowPath('programs', session.program_id);
  const program = path ? link(path, 'Open the program') : session.program_id && 'yes';
  return (
    <Panel title="About" aside={<SessionChip row={session} />}>
      <Facts
        facts={[
          { label: 'Member', value: link(`/profiles/${session.user_id}/show`, memberName(session)) },
          {
            label: 'Key',
            value:
              session.consultation_key_id && session.key_last4
                ? link(
                    `/consultation_keys/${session.consultation_key_id}/show`,
                    maskedKey({
                      key_prefix: session.key_prefix ?? '',
                      key_last4: session.key_last4,
                      campaign_code: session.campaign_code,
                    }),
                  )
                : 'none',
          },
          { label: 'Progress', value: `${Math.round(session.progress_percentage)} %` },
          { label: 'Started', value: formatInstant(session.started_at) },
          { label: 'Last said', value: formatAgo(session.last_activity_at, new Date()) },
          ...(session.completed_at
            ? [{ label: 'Finished', value: formatInstant(session.completed_at) }]
            : []),
          ...(session.abandoned_at
            ? [{ label: 'Abandoned', value: formatInstant(session.abandoned_at) }]
            : []),
          { label: 'Program', value: program || 'none yet' },
        ]}
      />
      {session.is_stalled && (
        <Box sx={{ mt: 2 }}>
          <NudgeButton ids={[session.id]} />
        </Box>
      )}
    </Panel>
  );
};
