import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Message } from '../layout/Message.tsx';
import { PageLoading } from '../layout/PageLoading.tsx';
import { bySystem } from './indexModel.ts';
import { SystemSection } from './SystemSection.tsx';
import { useCatalogue } from './useTable.ts';

/** All tables that the role reads, by system, with a search over names, columns and comments. */
const ExplorerIndex = () => {
  const { data: catalogue, error } = useCatalogue();
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  if (error) throw error;
  if (!catalogue) return <PageLoading />;
  const sections = bySystem(catalogue, search);
  return (
    <>
      <Title title="Explorer" />
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mb: 2, maxWidth: 1200 }}
      >
        <TextField
          type="search"
          placeholder="Table, column or comment"
          value={search}
          onChange={(event) =>
            setParams(event.target.value ? { q: event.target.value } : {}, { replace: true })
          }
          slotProps={{ htmlInput: { 'aria-label': 'Search tables, columns and comments' } }}
          sx={{ width: { xs: '100%', sm: 320 } }}
        />
        <Typography variant="body2" color="text.secondary" aria-live="polite">
          {sections.reduce((sum, { tables }) => sum + tables.length, 0)} of {catalogue.tables.length} tables
        </Typography>
      </Box>
      {sections.length === 0 && (
        <Message title="No table matches">Names, columns and comments were searched.</Message>
      )}
      <Box sx={{ display: 'grid', gap: 3.5, maxWidth: 1200 }}>
        {sections.map((section) => (
          <SystemSection key={section.name} section={section} />
        ))}
      </Box>
    </>
  );
};

export default ExplorerIndex;
