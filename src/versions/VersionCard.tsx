import { Alert, Box, Button, Skeleton, Stack } from '@mui/material';
import { Title, useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { errorMessage } from '../data/index.ts';
import type { Model, ModelVersion } from '../models/modelModel.ts';
import { CardSheet } from './CardSheet.tsx';

/** The model card of a version: one sheet of paper that says what it is, for what, how good, and what it was made of. */
const VersionCard = () => {
  const id = useParams().id ?? '';
  const version = useGetOne<ModelVersion>('ai_model_versions', { id }, { staleTime: 0 });
  const model = useGetOne<Model>(
    'ai_models',
    { id: version.data?.model_id ?? '' },
    { enabled: version.data !== undefined },
  );
  const error = version.error ?? model.error;
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (!version.data || !model.data) return <Skeleton variant="rounded" height={480} />;
  return (
    <>
      <Title title={`Model card: ${model.data.display_name} ${version.data.version}`} />
      <Stack direction="row" spacing={1} sx={{ mb: 2, displayPrint: 'none' }}>
        <Button variant="contained" onClick={() => window.print()}>
          Print
        </Button>
        <Button component={Link} to={`/ai_model_versions/${id}/show`}>
          Back to the version
        </Button>
      </Stack>
      <Box
        component="article"
        aria-label="Model card"
        sx={{
          bgcolor: 'background.paper',
          color: 'text.primary',
          maxWidth: 860,
          p: { xs: 2, md: 5 },
          borderRadius: 1.5,
          '@media screen': { border: 1, borderColor: 'divider' },
          '@media print': { p: 0, maxWidth: 'none' },
        }}
      >
        <CardSheet version={version.data} model={model.data} />
      </Box>
    </>
  );
};

export default VersionCard;
