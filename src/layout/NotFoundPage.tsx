import Button from '@mui/material/Button';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { Message } from './Message.tsx';

const NotFoundPage = () => (
  <>
    <Title title="Page not found" />
    <Message
      title="There is no page here"
      actions={
        <Button component={Link} to="/" variant="contained">
          Go to Home
        </Button>
      }
    >
      The address may be mistyped, or what it showed is gone.
    </Message>
  </>
);

export default NotFoundPage;
