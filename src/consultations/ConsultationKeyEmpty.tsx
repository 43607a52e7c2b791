import type { ReactNode } from 'react';
import { Message } from '../layout/Message.tsx';

export const ConsultationKeyEmpty = ({ action }: { action: ReactNode }) => (
  <Message title="No keys yet" actions={action}>
    A consultation key opens a member’s AI consultation. Issue one for a person, or a batch for a campaign.
  </Message>
);
