import { Box, ButtonBase, Typography } from '@mui/material';
import { useId } from 'react';
import { TemplatePoster } from '../templates/TemplatePoster.tsx';
import type { ContentTemplate } from '../templates/templateModel.ts';

interface TemplatePickerProps {
  templates: readonly ContentTemplate[];
  current: ContentTemplate | undefined;
  onPick: (id: string) => void;
}

/** The published templates as small posters, one of them chosen. */
export function TemplatePicker({ templates, current, onPick }: TemplatePickerProps) {
  const id = useId();
  if (templates.length === 0)
    return <Typography color="textSecondary">There is no published template to choose from yet.</Typography>;
  return (
    <div>
      <Typography id={id} variant="body2" color="textSecondary" gutterBottom>
        Template
      </Typography>
      <Box
        role="radiogroup"
        aria-labelledby={id}
        sx={{ display: 'flex', alignItems: 'flex-start', gap: 1.5, overflowX: 'auto', p: 0.5, m: -0.5 }}
      >
        {templates.map((template) => {
          const chosen = template.id === current?.id;
          return (
            <ButtonBase
              key={template.id}
              role="radio"
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
