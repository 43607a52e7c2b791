import { Message } from '../layout/Message.tsx';

export const UsersEmpty = () => (
  <Message title="No users yet">
    People appear here as soon as they have signed up in the app and confirmed their address.
  </Message>
);
