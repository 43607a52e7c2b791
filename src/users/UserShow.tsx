import Button from '@mui/material/Button';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { errorMessage, httpStatus } from '../data/index.ts';
import { Message } from '../layout/Message.tsx';
import { MemberHeadline } from './page/MemberHeadline.tsx';
import { MemberTabs } from './page/MemberTabs.tsx';
import { PageContext, useMemberPage, YEAR } from './page/usePage.ts';
import { UserHeader } from './UserHeader.tsx';
import { UserSkeleton } from './UserSkeleton.tsx';
import { UserTags } from './UserTags.tsx';
import { displayName } from './userModel.ts';

/** One user whole, as far as the reader's role goes, from one answer of the database. */
const UserShow = () => {
  const { id = '' } = useParams();
  const [days, setDays] = useState(YEAR);
  const { data, error, refetch } = useMemberPage(id, days);
  if (data && data.member.id === id)
    return (
      <PageContext value={data}>
        <Title title={displayName(data.member)} />
        <UserHeader user={data.member} />
        <UserTags userId={id} tags={data.header.tags} />
        <MemberHeadline />
        <MemberTabs key={data.from} days={days} onDays={setDays} />
      </PageContext>
    );
  if (!error) return <UserSkeleton />;
  const gone = httpStatus(error) === 404;
  return (
    <>
      <Title title={gone ? 'No such user' : 'User'} />
      <Message
        title={gone ? 'There is no such user' : 'This user can’t be shown right now'}
        actions={
          gone ? (
            <Button component={Link} to="/profiles" variant="contained">
              All users
            </Button>
          ) : (
            <Button variant="contained" onClick={() => void refetch()}>
              Try again
            </Button>
          )
        }
      >
        {gone ? 'The address may be mistyped, or the person was erased.' : errorMessage(error)}
      </Message>
    </>
  );
};

export default UserShow;
