import { SaveButton, Toolbar } from 'react-admin';
import { CancelButton } from './CancelButton.tsx';

/** Save, or leave it as it was. No delete: people and their records aren't deleted from a form. */
export const SaveBar = ({ label }: { label?: string }) => (
  <Toolbar sx={{ gap: 1, bgcolor: 'transparent', px: { xs: 2 } }}>
    <SaveButton label={label} icon={false} />
    <CancelButton />
  </Toolbar>
);
