import Button from '@mui/material/Button';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { Message } from '../layout/Message.tsx';
import { useAccess } from './IfCan.tsx';
import { roleLabel } from './roles.ts';

/** For a page that the role doesn't open. The menu has no way here; a link from a colleague may, and so does a view as another role. */
const ForbiddenPage = () => {
  const { staff, view } = useAccess();
  return (
    <>
      <Title title="Not allowed" />
      <Message
        title={
          view
            ? `The view as ${roleLabel(view.role)} doesn’t open this page`
            : 'Your role doesn’t open this page'
        }
        actions={
          <Button component={Link} to="/" variant="contained">
            Go to Home
          </Button>
        }
      >
        {view
          ? `It shows what both that role and your own, ${roleLabel(staff?.role)}, read. With the end of the view your own role counts again.`
          : `You’re signed in as ${roleLabel(staff?.role)}. If you need it for your work, ask an admin.`}
      </Message>
    </>
  );
};

export default ForbiddenPage;
