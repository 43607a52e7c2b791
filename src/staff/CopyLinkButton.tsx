import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { pageAddress } from '../data/address.ts';
import { joinLink } from './staffModel.ts';

/** Copies the link that an invited person needs. */
export const CopyLinkButton = ({ email }: { email: string }) => {
  const notify = useNotify();
  const link = joinLink(email, pageAddress(''));
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => notify('The link is copied. Send it to the person.', { type: 'info' }),
      () => notify(link, { type: 'info', autoHideDuration: null }),
    );
  return (
    <Button size="small" onClick={copy} aria-label={`Copy the link for ${email}`}>
      Copy link
    </Button>
  );
};
