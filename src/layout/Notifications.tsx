import { Notification } from 'react-admin';

/** What just happened, announced politely by screen readers too, and long enough to be read. */
export const Notifications = () => (
  <Notification
    autoHideDuration={6000}
    multiLine
    anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
  />
);
