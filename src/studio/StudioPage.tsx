import { Box } from '@mui/material';
import { Title } from 'react-admin';
import { StudioChoices } from './StudioChoices.tsx';
import { StudioForm } from './StudioForm.tsx';
import { StudioStage } from './StudioStage.tsx';
import { useStudio } from './useStudio.ts';

const areas = {
  display: 'grid',
  py: 2,
  columnGap: 4,
  rowGap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(340px, 440px)' },
  gridTemplateRows: { md: 'auto 1fr' },
  gridTemplateAreas: { xs: '"form" "stage" "choices"', md: '"form stage" "choices stage"' },
};

/** The film stays in sight while its choices change; on a phone it stands between the template and the choices. */
const stage = {
  gridArea: 'stage',
  position: { md: 'sticky' },
  top: { md: 72 },
  maxHeight: { md: 'calc(100vh - 88px)' },
  overflowY: { md: 'auto' },
};

export default function StudioPage() {
  const studio = useStudio();
  return (
    <Box sx={areas}>
      <Title title="Video studio" />
      <Box sx={{ gridArea: 'form' }}>
        <StudioForm studio={studio} />
      </Box>
      <Box sx={stage}>
        <StudioStage studio={studio} />
      </Box>
      <Box sx={{ gridArea: 'choices' }}>
        <StudioChoices studio={studio} />
      </Box>
    </Box>
  );
}
