import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { IfCan } from '../access/IfCan.tsx';

/** The one obvious action of the page, for roles that may. */
export const IssueKeysButton = ({ onClick }: { onClick: () => void }) => (
  <IfCan area="keys" verb="write">
    <Button variant="contained" startIcon={<AddIcon />} onClick={onClick}>
      Issue keys
    </Button>
  </IfCan>
);
