import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { Message } from '../layout/Message.tsx';

/** A list whose search and filters leave nothing: says so and offers the way back. */
export const NoMatches = ({ what }: { what: string }) => {
  const { filterValues, setFilters } = useListContext();
  const filtered = Object.keys(filterValues).length > 0;
  return (
    <Message
      title={filtered ? `No ${what} match` : `No ${what} yet`}
      actions={
        filtered && (
          <Button variant="outlined" onClick={() => setFilters({}, [])}>
            Clear search and filters
          </Button>
        )
      }
    />
  );
};
