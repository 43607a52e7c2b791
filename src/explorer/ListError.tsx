import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { errorMessage } from '../data/index.ts';
import { Message } from '../layout/Message.tsx';

/** The list, or why there is none and the way back. A filter that the database can't read is one a person typed. */
export const ListError = ({ children }: { children: ReactNode }) => {
  const { error, filterValues, setFilters, refetch } = useListContext();
  if (!error) return children;
  const filtered = Object.keys(filterValues).length > 0;
  return (
    <div role="alert">
      <Message
        title="These rows couldn’t be read"
        actions={
          <>
            <Button variant="contained" onClick={() => refetch()}>
              Try again
            </Button>
            {filtered && <Button onClick={() => setFilters({}, [])}>Clear search and filters</Button>}
          </>
        }
      >
        {errorMessage(error)}
      </Message>
    </div>
  );
};
