import { Button, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { Message } from '../layout/Message.tsx';
import { platformNames } from './accountModel.ts';
import { useConnectionState } from './useConnectionState.ts';

const actions = (
  <>
    <Button component={Link} to="/social_accounts" variant="contained">
      See the accounts
    </Button>
    <Button component={Link} to="/social_accounts/create">
      Connect another one
    </Button>
  </>
);

/** The way back from a platform: hands its code to the worker and waits for what became of it. */
const ConnectedPage = () => {
  const [query] = useSearchParams();
  const data = useConsoleData();
  const [state, code, refusal] = [query.get('state') ?? '', query.get('code') ?? '', query.get('error')];
  const handedOver = useQuery({
    queryKey: ['finish_connection', state],
    queryFn: () => data.finishConnection(state, code),
    enabled: refusal === null,
    // A code works once: neither a new mount nor a look back at the window may send it again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const connection = useConnectionState(handedOver.data);
  return (
    <>
      <Title title="Connect an account" />
      {body()}
    </>
  );

  function body() {
    if (refusal !== null)
      return (
        <Message title="It was not allowed" actions={actions}>
          {refusal === 'access_denied'
            ? 'Nothing was connected: at the platform, somebody chose not to allow it.'
            : `The platform said “${query.get('error_description') ?? refusal}”.`}
        </Message>
      );
    const failure = handedOver.error ?? connection.error;
    if (failure)
      return (
        <Message title="It was not connected" actions={actions}>
          {errorMessage(failure)}
        </Message>
      );
    const found = connection.data;
    if (found?.status === 'connected')
      return (
        <Message title={`${platformNames[found.platform]} is connected`} actions={actions}>
          The worker holds the token; no browser can read it. Posts to it can be planned now.
        </Message>
      );
    if (found?.status === 'failed' || found?.expired)
      return (
        <Message title="It was not connected" actions={actions}>
          {found.message ?? 'No worker took it in time. See that one runs, and connect it again.'}
        </Message>
      );
    return (
      <Message title="Connecting…">
        <span role="status">The worker asks the platform for the account. This takes a few seconds.</span>
        <Skeleton variant="rounded" height={48} sx={{ mt: 2 }} />
      </Message>
    );
  }
};

export default ConnectedPage;
