import { Box, Card, CardContent } from '@mui/material';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { ChoicesForm } from '../studio/ChoicesForm.tsx';
import { useFilm } from '../studio/useFilm.ts';
import { DraftBar } from './DraftBar.tsx';
import { TemplateStage } from './TemplateStage.tsx';
import type { ContentTemplate, TemplateVersion } from './templateModel.ts';
import { useDraftEditor } from './useDraftEditor.ts';
import { usePreviewStory } from './usePreviewStory.ts';

interface DraftPageProps {
  template: ContentTemplate;
  draft: TemplateVersion;
  film: FilmDefinition;
}

const areas = {
  display: 'grid',
  columnGap: 4,
  rowGap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(320px, 420px)' },
  gridTemplateRows: { md: 'auto 1fr' },
  gridTemplateAreas: { xs: '"bar" "stage" "form"', md: '"bar stage" "form stage"' },
};

/** The draft's form beside its film: what is changed in the one is seen in the other at once. */
export const DraftPage = ({ template, draft, film }: DraftPageProps) => {
  const editor = useDraftEditor(draft, film);
  const story = usePreviewStory(film);
  const preview = useFilm(film, story.source, editor.choices);
  return (
    <Box sx={areas}>
      <Box sx={{ gridArea: 'bar', minWidth: 0 }}>
        <DraftBar template={template} draft={draft} film={film} editor={editor} errors={preview.errors} />
      </Box>
      <Box sx={{ gridArea: 'stage', position: { md: 'sticky' }, top: { md: 72 } }}>
        <TemplateStage film={film} story={story} preview={preview} />
      </Box>
      <Card sx={{ gridArea: 'form', minWidth: 0 }}>
        <CardContent>
          <ChoicesForm
            film={film}
            customizable={[]}
            choices={editor.choices}
            errors={preview.errors}
            onChange={editor.change}
          />
        </CardContent>
      </Card>
    </Box>
  );
};
