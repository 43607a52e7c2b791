import { List, SearchInput, SelectInput, SortButton, TopToolbar } from 'react-admin';
import { ListExport } from '../export/ListExport.tsx';
import { NewButton } from '../fields/NewButton.tsx';
import { Message } from '../layout/Message.tsx';
import { TemplateCards } from './TemplateCards.tsx';
import { type ContentTemplate, templateStatuses, templateStatusText } from './templateModel.ts';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Name"
    slotProps={{ htmlInput: { 'aria-label': 'Search by name' } }}
    sx={{ width: { xs: '100%', sm: 240 } }}
  />,
  <SelectInput
    key="status"
    source="status"
    label="Status"
    choices={templateStatuses.map((id) => ({ id, name: templateStatusText[id].label }))}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 140 }}
  />,
];

const exported: (keyof ContentTemplate)[] = [
  'id',
  'template_name',
  'template_type',
  'status',
  'film',
  'usage_count',
  'created_at',
  'updated_at',
];

const TemplateList = () => (
  <List
    title="Templates"
    component="div"
    sort={{ field: 'trending_score', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <SortButton fields={['trending_score', 'usage_count', 'template_name', 'updated_at']} />
        <NewButton label="New template" />
        <ListExport name="templates" columns={exported} />
      </TopToolbar>
    }
    empty={<Message title="No templates yet">A template is a film with its choices made beforehand.</Message>}
    perPage={25}
    exporter={false}
  >
    <TemplateCards />
  </List>
);

export default TemplateList;
