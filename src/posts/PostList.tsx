import { Button } from '@mui/material';
import { AutocompleteInput, List, ReferenceInput, SearchInput, SelectInput, TopToolbar } from 'react-admin';
import { Link } from 'react-router-dom';
import { platforms } from '../../shared/publishing/captions.ts';
import { IfCan } from '../access/IfCan.tsx';
import { platformNames } from '../accounts/accountModel.ts';
import { ListExport } from '../export/ListExport.tsx';
import { FilterTabs } from '../fields/FilterTabs.tsx';
import { Message } from '../layout/Message.tsx';
import { PostRows } from './PostRows.tsx';
import { type PostRow, pollPosts, postTabs } from './postModel.ts';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Caption, account, member or film"
    slotProps={{ htmlInput: { 'aria-label': 'Search by caption, account, member or film' } }}
    sx={{ width: { xs: '100%', sm: 280 } }}
  />,
  <SelectInput
    key="platform"
    source="platform"
    label="Platform"
    choices={platforms.map((id) => ({ id, name: platformNames[id] }))}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 130 }}
  />,
  <ReferenceInput
    key="account_id"
    source="account_id"
    reference="social_accounts"
    sort={{ field: 'handle', order: 'ASC' }}
    alwaysOn
  >
    <AutocompleteInput
      label="Account"
      optionText="handle"
      filterToQuery={(q: string) => ({ q })}
      sx={{ minWidth: 180 }}
    />
  </ReferenceInput>,
  <SelectInput
    key="went_viral"
    source="went_viral"
    label="Reach"
    choices={[{ id: 'true', name: 'Went viral' }]}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 120 }}
  />,
];

const exported: (keyof PostRow)[] = [
  'id',
  'status',
  'platform',
  'account_handle',
  'member_name',
  'template_name',
  'caption',
  'hashtags',
  'scheduled_for',
  'posted_at',
  'permalink',
  'platform_post_id',
  'views_count',
  'likes_count',
  'comments_count',
  'shares_count',
  'saves_count',
  'went_viral',
  'error_code',
  'error_message',
];

const New = () => (
  <IfCan area="content" verb="write">
    <Button variant="contained" component={Link} to="/social_media_posts/create">
      New post
    </Button>
  </IfCan>
);

/** Every post: what failed or is of unknown fate first, then by time. */
const PostList = () => (
  <List<PostRow>
    title="Posts"
    // Three columns in one order: PostgREST takes them as they are, and a click turns only the last one around.
    sort={{ field: 'urgency.asc,planned_at.desc,id', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <ListExport name="posts" columns={exported} />
        <New />
      </TopToolbar>
    }
    empty={
      <Message title="No posts yet" actions={<New />}>
        Choose a finished film, the accounts it goes to, and when.
      </Message>
    }
    perPage={25}
    exporter={false}
    sx={{ '& .RaList-actions': { flexWrap: 'wrap' } }}
    queryOptions={{ refetchInterval: (query) => pollPosts(query.state.data?.data, Date.now()) }}
  >
    <FilterTabs tabs={postTabs} label="States" />
    <PostRows />
  </List>
);

export default PostList;
