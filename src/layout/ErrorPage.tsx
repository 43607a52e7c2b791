import Button from '@mui/material/Button';
import { pageAddress } from '../data/address.ts';
import { errorMessage } from '../data/errors.ts';
import { CopyReference } from './CopyReference.tsx';
import { Message } from './Message.tsx';

interface ErrorPageProps {
  error: Error;
  /** Takes anything and ignores it, as react-admin hands it on untyped. */
  resetErrorBoundary: (...args: unknown[]) => void;
}

/** A chunk that is gone means that a newer version is on the server: only a reload helps. */
const isStale = (error: Error) =>
  /dynamically imported module|importing a module script/i.test(error.message);

/** What a person sees when a page fails: a sentence and a way forward. */
export const ErrorPage = ({ error, resetErrorBoundary }: ErrorPageProps) => (
  <div role="alert">
    <Message
      title={isStale(error) ? 'There is a newer version' : 'This page couldn’t be shown'}
      actions={
        <>
          <Button
            variant="contained"
            onClick={isStale(error) ? () => window.location.reload() : () => resetErrorBoundary()}
          >
            {isStale(error) ? 'Reload' : 'Try again'}
          </Button>
          <Button href={pageAddress('/')}>Go to Home</Button>
          <CopyReference error={error} />
        </>
      }
    >
      {isStale(error) ? 'Reload the page to get it.' : errorMessage(error)}
    </Message>
  </div>
);
