import { Alert, Box, Button, Typography } from '@mui/material';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { formatAgo, formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { type AccountRow, canTest } from './accountModel.ts';
import { useWebhookTest } from './useWebhookTest.ts';
import { type WebhookTest, webhookTest } from './webhookTest.ts';

/** Whether the receiver takes what is signed here, before a post depends on it. */
export function WebhookTestPanel({ account }: { account: AccountRow }) {
  const { mutate, isPending, error } = useWebhookTest(account.id);
  const test = webhookTest(account);
  return (
    <Panel
      title="Test delivery"
      aside={
        <IfCan area="content" verb="write">
          <Button
            size="small"
            variant="outlined"
            loading={isPending}
            disabled={!canTest(account)}
            onClick={() => mutate()}
          >
            Send a test
          </Button>
        </IfCan>
      }
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        A signed request with the event “test”. It carries no film and is never a post.
      </Typography>
      {error && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {errorMessage(error)}
        </Alert>
      )}
      {test?.state === 'done' ? <Outcome test={test} /> : <Quiet>{waitingText(account, isPending)}</Quiet>}
    </Panel>
  );
}

function waitingText(account: AccountRow, asking: boolean): string {
  if (asking) return 'Waiting for the receiver…';
  if (!canTest(account)) return 'It can be tested once it is connected.';
  return webhookTest(account) ? 'Nobody knows what came of the last test.' : 'Not tested yet.';
}

function Outcome({ test }: { test: Extract<WebhookTest, { state: 'done' }> }) {
  const facts = [
    test.status === null ? 'No answer' : `HTTP ${test.status}`,
    `${formatCount(test.milliseconds)} ms`,
    formatAgo(test.at, new Date()),
  ];
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <ToneChip
          label={test.delivered ? 'Delivered' : 'Not delivered'}
          tone={test.delivered ? 'success' : 'error'}
        />
        <Typography variant="body2">{facts.join(' · ')}</Typography>
      </Box>
      <Typography variant="body2">{test.message}</Typography>
      {test.answer && (
        <Typography
          component="pre"
          variant="body2"
          aria-label="The receiver’s answer"
          sx={{
            m: 0,
            p: 1.5,
            maxHeight: 160,
            overflow: 'auto',
            borderRadius: 1,
            bgcolor: 'action.hover',
            fontFamily: 'monospace',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {test.answer}
        </Typography>
      )}
    </Box>
  );
}
