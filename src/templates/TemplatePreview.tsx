import { useMemo } from 'react';
import { filmById } from '../../remotion/films/registry.ts';
import { useFilm } from '../studio/useFilm.ts';
import { TemplateStage } from './TemplateStage.tsx';
import type { ContentTemplate } from './templateModel.ts';
import { usePreviewStory } from './usePreviewStory.ts';

/** The template's current version over any example story or consenting member. */
export const TemplatePreview = ({ template }: { template: ContentTemplate }) => {
  const film = filmById(template.film);
  const story = usePreviewStory(film);
  const choices = useMemo(
    () => ({ ...(story.unit && { unit: story.unit }), ...template.choices }),
    [story.unit, template.choices],
  );
  return <TemplateStage film={film} story={story} preview={useFilm(film, story.source, choices)} />;
};
