import { useQuery } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { filmById } from '../../remotion/films/registry.ts';
import { useConsoleData } from '../data/dataProvider.ts';
import type { ContentTemplate } from '../templates/templateModel.ts';
import { useFilm } from './useFilm.ts';
import { useRenderJob } from './useRenderJob.ts';
import { useStorySource } from './useStorySource.ts';
import { useStudioChoices } from './useStudioChoices.ts';
import { useStudioPlace } from './useStudioPlace.ts';

/**
 * Everything that the studio knows, starting from its address: the job, the member, the template, the member's rows
 * and the film that they make. A job in the address brings its member and template along.
 */
export function useStudio() {
  const data = useConsoleData();
  const { place, go } = useStudioPlace();
  const job = useRenderJob(place.render);
  const userId = place.user ?? job.data?.user_id;

  const member = useQuery({
    queryKey: ['studio_members', 'one', userId],
    queryFn: async () => (await data.studioMember(userId ?? '')) ?? null,
    enabled: Boolean(userId),
  });
  const templates = useGetList<ContentTemplate>('content_templates', {
    filter: { status: 'published', is_active: true },
    sort: { field: 'template_name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const wanted = place.template ?? job.data?.template_id;
  const template = templates.data?.find(({ id }) => id === wanted) ?? templates.data?.[0];
  const film = template && filmById(template.film);
  const source = useStorySource(member.data?.eligible ? userId : undefined, film);
  const { choices, change } = useStudioChoices({ userId, template, film, job: job.data });
  const preview = useFilm(film, source.data, choices);

  return { go, job, userId, member, source, templates, template, film, choices, change, preview };
}

export type Studio = ReturnType<typeof useStudio>;
