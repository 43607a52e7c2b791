import { List, SearchInput, SelectInput, TopToolbar } from 'react-admin';
import { platformNames } from '../accounts/accountModel.ts';
import { Message } from '../layout/Message.tsx';
import { RequestButton } from './RequestButton.tsx';
import { TakedownGroups } from './TakedownGroups.tsx';
import { type Takedown, takedownReasons, takedownStates } from './takedownModel.ts';

const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([id, name]) => ({ id, name }));
const select = { emptyText: 'Any', alwaysOn: true, sx: { minWidth: 140 } } as const;

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Caption, account or id"
    slotProps={{ htmlInput: { 'aria-label': 'Search by caption, account or id' } }}
    sx={{ width: { xs: '100%', sm: 220 } }}
  />,
  <SelectInput
    key="is_open"
    source="is_open"
    label="Still to do"
    choices={[
      { id: 'true', name: 'Open' },
      { id: 'false', name: 'Closed' },
    ]}
    {...select}
  />,
  <SelectInput
    key="status"
    source="status"
    label="State"
    choices={Object.entries(takedownStates).map(([id, { label }]) => ({ id, name: label }))}
    {...select}
  />,
  <SelectInput
    key="platform"
    source="platform"
    label="Platform"
    choices={choices(platformNames)}
    {...select}
  />,
  <SelectInput key="reason" source="reason" label="Why" choices={choices(takedownReasons)} {...select} />,
];

/** Posts that have to come down, and the proof that they did. What is oldest and open comes first. */
const TakedownList = () => (
  <List<Takedown>
    title="Takedowns"
    sort={{ field: 'requested_at', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <RequestButton />
      </TopToolbar>
    }
    empty={
      <Message title="Nothing had to come down yet" actions={<RequestButton />}>
        When a member takes their consent back, each of their posts becomes a task here, platform by platform.
      </Message>
    }
    perPage={50}
    exporter={false}
    queryOptions={{ refetchInterval: 30_000 }}
    sx={{ '& .RaList-content': { bgcolor: 'transparent', border: 'none', boxShadow: 'none' } }}
  >
    <TakedownGroups />
  </List>
);

export default TakedownList;
