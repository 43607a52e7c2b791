import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Facts } from '../fields/Facts.tsx';
import { formatDate, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { StaffName } from '../fields/StaffName.tsx';
import { MemberName } from './MemberName.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { RequestActions } from './RequestActions.tsx';
import { isOpen, kindNames, memberPath, type PrivacyRequest } from './requestModel.ts';
import { StateChip } from './StateChip.tsx';

/** The worker moves it on; a page that is being looked at follows. */
const FOLLOW_MS = 4_000;

const RequestPage = () => {
  const request = useRecordContext<PrivacyRequest>();
  if (!request) return <Skeleton variant="rounded" height={320} />;
  const path = memberPath(request);
  const { user_id, requested_by, approved_by, approved_at } = request;
  return (
    <>
      <Title
        title={
          <>
            {kindNames[request.kind]}: <MemberName id={user_id} />
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 820 }}>
        <Panel title="Request" aside={<StateChip request={request} />}>
          <Facts
            facts={[
              {
                label: 'Member',
                value: path ? (
                  <Link component={RouterLink} to={path}>
                    <MemberName id={user_id} />
                  </Link>
                ) : (
                  'Erased'
                ),
              },
              {
                label: 'Asked',
                value: `${formatInstant(request.created_at)}${request.reason ? `: ${request.reason}` : ''}`,
              },
              {
                label: 'Written down by',
                value:
                  requested_by && requested_by === user_id ? 'the member' : <StaffName id={requested_by} />,
              },
              {
                label: 'Approved by',
                value: approved_at && (
                  <>
                    <StaffName id={approved_by} />, {formatInstant(approved_at)}
                  </>
                ),
              },
              { label: 'Due by law', value: formatDate(request.due_at) },
              {
                label: 'Hold',
                value: request.hold_reason && `${request.hold_until}: ${request.hold_reason}`,
              },
              { label: 'Decision', value: request.decision_note },
            ]}
          />
          {request.status === 'running' && (
            <LinearProgress
              variant="determinate"
              value={request.progress_pct}
              aria-label={request.stage ?? 'Progress'}
              sx={{ mt: 2 }}
            />
          )}
          {request.error_message && (
            <Alert severity={request.status === 'failed' ? 'error' : 'warning'} sx={{ mt: 2 }}>
              {request.error_message}
            </Alert>
          )}
          <RequestActions request={request} />
        </Panel>
        {request.receipt && <ReceiptPanel kind={request.kind} receipt={request.receipt} />}
      </Box>
    </>
  );
};

/** One request: who asked, who agreed, how far it is, and the proof of what was done. */
const RequestShow = () => (
  <ShowBase<PrivacyRequest>
    queryOptions={{
      refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? FOLLOW_MS : false),
    }}
  >
    <RequestPage />
  </ShowBase>
);

export default RequestShow;
