import { Box, ButtonBase, Stack, Typography } from '@mui/material';
import { useId } from 'react';
import { filmById } from '../../remotion/films/registry.ts';
import { TemplatePoster } from '../templates/TemplatePoster.tsx';
import type { ContentTemplate } from '../templates/templateModel.ts';

interface TemplatePickerProps {
  templates: readonly ContentTemplate[];
  current: ContentTemplate | undefined;
  onPick: (id: string) => void;
}

/** The published templates as small posters, films first and then cards; one of them is chosen. */
export function TemplatePicker({ templates, ...rest }: TemplatePickerProps) {
  if (templates.length === 0)
    return <Typography color="textSecondary">There is no published template to choose from yet.</Typography>;
  const isStill = ({ film }: ContentTemplate) => Boolean(filmById(film)?.still);
  const films = templates.filter((template) => !isStill(template));
  const cards = templates.filter(isStill);
  return (
    <Stack spacing={1.5} role="radiogroup" aria-label="Template">
      {films.length > 0 && <Shelf title="Films" templates={films} {...rest} />}
      {cards.length > 0 && <Shelf title="Cards" templates={cards} {...rest} />}
    </Stack>
  );
}

function Shelf({ title, templates, current, onPick }: TemplatePickerProps & { title: string }) {
  const id = useId();
  return (
    <div>
      <Typography id={id} variant="body2" color="textSecondary" gutterBottom>
        {title}
      </Typography>
      <Box
        role="group"
        aria-labelledby={id}
        sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5, overflowX: 'auto', p: 0.5, m: -0.5 }}
      >
        {templates.map((template) => {
          const chosen = template.id === current?.id;
          return (
            <ButtonBase
              key={template.id}
              role="radio"
              aria-label={template.template_name}
              aria-checked={chosen}
              onClick={() => onPick(template.id)}
              sx={{ display: 'block', width: 96, flex: 'none', textAlign: 'left', borderRadius: 2 }}
            >
              <Box
                sx={{
                  borderRadius: 2,
                  overflow: 'hidden',
                  outline: chosen ? 2 : 1,
                  outlineStyle: 'solid',
                  outlineColor: chosen ? 'primary.main' : 'divider',
                }}
              >
                <TemplatePoster template={template} />
              </Box>
              <Typography variant="caption" component="div" sx={{ mt: 0.75, fontWeight: chosen ? 620 : 400 }}>
                {template.template_name}
              </Typography>
            </ButtonBase>
          );
        })}
      </Box>
    </div>
  );
}
