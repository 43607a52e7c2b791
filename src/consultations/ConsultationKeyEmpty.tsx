import { IfCan } from '../access/IfCan.tsx';
import { Message } from '../layout/Message.tsx';
import { IssueKeysButton } from './IssueKeysButton.tsx';

export const ConsultationKeyEmpty = () => (
  <Message
    title="No keys yet"
    actions={
      <IfCan area="keys" verb="write">
        <IssueKeysButton />
      </IfCan>
    }
  >
    A consultation key opens a member’s AI consultation. Issue one for a person, or a batch for a campaign.
  </Message>
);
