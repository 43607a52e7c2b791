import Button from '@mui/material/Button';
import { useCanAccess, useCreatePath, useResourceContext } from 'react-admin';
import { Link } from 'react-router-dom';

/**
 * The way from a list to a new row of it, for whoever may make one. The same button at every width: react-admin's own becomes a round one
 * on a phone, which lies over the rows and says nothing.
 */
export const NewButton = ({ label }: { label: string }) => {
  const resource = useResourceContext() ?? '';
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  const to = useCreatePath()({ resource, type: 'create' });
  if (!canAccess) return null;
  return (
    <Button variant="contained" component={Link} to={to}>
      {label}
    </Button>
  );
};
