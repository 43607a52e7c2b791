import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

/** A refusal doesn't become a yes by asking again; a broken line may mend. */
const worthRetrying = (error: Error) =>
  !(error instanceof HttpError && error.status >= 400 && error.status < 500);

/** The cache of what the server said. Answers count as fresh for a few seconds, so that going back costs nothing. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // react-admin puts a list's rows where their records belong, and such a row may lack columns: always ask for the record.
        staleTime: ({ queryKey }) => (queryKey[1] === 'getOne' ? 0 : 5_000),
        retry: (failures, error) => failures < 2 && worthRetrying(error),
      },
    },
  });
