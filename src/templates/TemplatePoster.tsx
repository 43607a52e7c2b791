import { Box } from '@mui/material';
import { lazy, Suspense } from 'react';
import type { ContentTemplate } from './templateModel.ts';

const FilmPoster = lazy(() => import('./FilmPoster.tsx'));

/** One frame of the template's film, drawn live; its place is there before the film has loaded. */
export const TemplatePoster = ({ template }: { template: Pick<ContentTemplate, 'film' | 'choices'> }) => (
  <Box sx={{ aspectRatio: '9 / 16', width: '100%', bgcolor: 'action.hover' }}>
    <Suspense>
      <FilmPoster film={template.film} choices={template.choices ?? {}} />
    </Suspense>
  </Box>
);
