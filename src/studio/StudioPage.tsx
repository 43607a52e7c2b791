import { Box } from '@mui/material';
import { Title } from 'react-admin';
import { StudioForm } from './StudioForm.tsx';
import { StudioStage } from './StudioStage.tsx';
import { useStudio } from './useStudio.ts';

/** Member, template, choices on one side; the film and its video on the other. */
export default function StudioPage() {
  const studio = useStudio();
  return (
    <Box sx={{ py: 2 }}>
      <Title title="Video studio" />
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 4 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(340px, 440px)' },
          alignItems: 'start',
        }}
      >
        <StudioForm studio={studio} />
        <Box
          sx={{
            position: { md: 'sticky' },
            top: { md: 72 },
            maxHeight: { md: 'calc(100vh - 88px)' },
            overflowY: { md: 'auto' },
          }}
        >
          <StudioStage studio={studio} />
        </Box>
      </Box>
    </Box>
  );
}
