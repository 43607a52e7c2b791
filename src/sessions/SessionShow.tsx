import { Box, Skeleton } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { ExtractedPanel } from './ExtractedPanel.tsx';
import { NoContentPanel } from './NoContentPanel.tsx';
import { SessionFacts } from './SessionFacts.tsx';
import { SessionSections } from './SessionSections.tsx';
import { memberName, type SessionRow, sessionColumns } from './sessionModel.ts';
import { TranscriptPanel } from './TranscriptPanel.tsx';

/** A consultation: how far it is, and for those who may read it what was said and what was learnt. */
const SessionShow = () => (
  <ShowBase queryOptions={{ meta: { columns: sessionColumns } }}>
    <SessionPage />
  </ShowBase>
);

function SessionPage() {
  const session = useRecordContext<SessionRow>();
  const { can } = useAccess();
  if (!session || !can) return <Skeleton variant="rounded" height={280} />;
  const mayRead = can('session_content', 'read');
  return (
    <>
      <Title title={`Consultation of ${memberName(session)}`} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(300px, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0, order: { xs: 2, lg: 0 } }}>
          {mayRead ? <ExtractedPanel session={session} /> : <NoContentPanel />}
          {mayRead && <TranscriptPanel session={session} />}
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <SessionFacts session={session} />
          <SessionSections session={session} />
        </Box>
      </Box>
    </>
  );
}

export default SessionShow;
