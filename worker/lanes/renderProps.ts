import { composeProps, FilmError } from '../../remotion/films/registry.ts';
import { rendererVersion } from '../../remotion/films/rendererVersion.ts';
import { storySourceSchema } from '../../remotion/story/index.ts';
import { RenderError } from '../render/errors.ts';
import type { RenderJob } from './renderJobs.ts';

/**
 * The props of a job's film, from the rows and choices that were frozen when it was requested.
 * @throws RenderError `invalid_props` (the same next time) or `renderer_mismatch` (another worker may fit).
 */
export function propsOf(job: RenderJob): Record<string, unknown> {
  if (job.renderer_version !== rendererVersion) {
    throw new RenderError(
      'renderer_mismatch',
      `This video was requested for version ${job.renderer_version} of the films; this worker draws version ${rendererVersion}.`,
    );
  }
  const source = storySourceSchema.safeParse(job.source_data);
  if (!source.success) {
    const where = source.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new RenderError('invalid_props', `The frozen story of this video is not valid (${where}).`);
  }
  try {
    return composeProps(job.film, source.data, job.choices ?? {});
  } catch (error) {
    if (!(error instanceof FilmError)) throw error;
    const details = error.issues.map((issue) => `${issue.path}: ${issue.message}`).join('; ');
    throw new RenderError('invalid_props', details ? `${error.message} ${details}` : error.message, {
      cause: error,
    });
  }
}
