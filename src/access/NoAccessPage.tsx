import Button from '@mui/material/Button';
import { useGetIdentity, useLogout } from 'react-admin';
import { AccessFrame } from './AccessFrame.tsx';

/** For an account that is signed in and isn't staff: a member, or somebody who left. */
export const NoAccessPage = () => {
  const logout = useLogout();
  const { identity } = useGetIdentity();
  const who = identity?.account ? `You’re signed in as ${identity.account}. ` : '';
  return (
    <AccessFrame
      title="This console is for staff"
      lead={`${who}This account has no access to it. If you work here, ask an admin to invite this address; otherwise everything you need is in the app.`}
    >
      <Button variant="contained" onClick={() => logout({ deliberate: true }, undefined, false)}>
        Sign out
      </Button>
    </AccessFrame>
  );
};
