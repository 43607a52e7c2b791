import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { KeyDryRun } from './KeyDryRun.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { KeyHeader } from './KeyHeader.tsx';
import { KeyNotesPanel } from './KeyNotesPanel.tsx';
import { KeyTimeline } from './KeyTimeline.tsx';
import { isWhole, type KeyRecord, type KeyRow, maskedKey } from './keyRow.ts';

/** One key: what it may do, what became of it, and what would happen if somebody used it now. */
const KeyShow = () => (
  <ShowBase>
    <KeyPage />
  </ShowBase>
);

function KeyPage() {
  const key = useRecordContext<KeyRow | KeyRecord>();
  if (!key || !isWhole(key)) return <Skeleton variant="rounded" height={280} />;
  return (
    <>
      <Title title={maskedKey(key)} />
      <KeyHeader row={key} />
      <Box
        sx={{
          mt: 2,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(300px, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ minWidth: 0, order: { xs: 1, lg: 0 } }}>
          <KeyTimeline row={key} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <KeyFacts row={key} />
          <KeyDryRun row={key} />
          <KeyNotesPanel row={key} />
        </Box>
      </Box>
    </>
  );
}

export default KeyShow;
