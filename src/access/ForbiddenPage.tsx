import Button from '@mui/material/Button';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { Message } from '../layout/Message.tsx';
import { useAccess } from './IfCan.tsx';
import { roleLabel } from './roles.ts';

/** For a page that the role doesn't open. The menu has no way here; a link from a colleague may. */
const ForbiddenPage = () => {
  const { staff } = useAccess();
  return (
    <>
      <Title title="Not allowed" />
      <Message
        title="Your role doesn’t open this page"
        actions={
          <Button component={Link} to="/" variant="contained">
            Go to Home
          </Button>
        }
      >
        You’re signed in as {roleLabel(staff?.role)}. If you need it for your work, ask an admin.
      </Message>
    </>
  );
};

export default ForbiddenPage;
