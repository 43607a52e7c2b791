import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { IfCan, useAccess } from '../access/IfCan.tsx';
import { JsonTree } from '../explorer/JsonTree.tsx';
import { Facts } from '../fields/Facts.tsx';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { MemberField } from './MemberField.tsx';
import { providerName, type WebhookRow } from './operationsModel.ts';
import { StateChip } from './StateChip.tsx';
import { WebhookActions } from './WebhookActions.tsx';

const instant = (value: string | null) => value && formatInstant(value);

/** A row from a list has no payload yet. */
const Payload = ({ value, mayRead }: { value: unknown; mayRead: boolean }) => {
  if (!mayRead) return <Quiet>What was sent can hold health data. It is for coaches and admins.</Quiet>;
  return value === undefined ? (
    <Skeleton variant="rounded" height={80} />
  ) : (
    <JsonTree value={value} name="payload" />
  );
};

const EventPage = () => {
  const event = useRecordContext<WebhookRow>();
  const { can } = useAccess();
  if (!event) return <Skeleton variant="rounded" height={320} />;
  return (
    <>
      <Title title={`${providerName(event.provider)}: ${event.event_type}`} />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 960 }}>
        <Panel
          title="Event"
          aside={
            event.signature_valid &&
            ['failed', 'received', 'ignored'].includes(event.status) && (
              <IfCan area="users" verb="write">
                <WebhookActions ids={[event.id]} />
              </IfCan>
            )
          }
        >
          <Facts
            facts={[
              { label: 'State', value: <StateChip state={event.status} /> },
              { label: 'Why', value: event.error_message },
              { label: 'Tries', value: String(event.attempts) },
              { label: 'Next try', value: instant(event.next_attempt_at) },
              { label: 'Member', value: <MemberField row={event} none="Not known" /> },
              { label: 'Signature', value: event.signature_valid ? 'Valid' : 'Not valid: never worked on' },
              { label: 'Received', value: formatInstant(event.received_at) },
              { label: 'Done', value: instant(event.processed_at) },
              { label: 'Sender’s id', value: event.external_event_id },
            ]}
          />
        </Panel>
        <Panel title="Payload">
          <Payload value={event.payload} mayRead={can?.('health', 'read') ?? false} />
        </Panel>
      </Box>
    </>
  );
};

/** One webhook: what came of it, why, and what was sent with secrets hidden. */
const WebhookShow = () => (
  <ShowBase<WebhookRow>>
    <EventPage />
  </ShowBase>
);

export default WebhookShow;
