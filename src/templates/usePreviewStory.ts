import { useState } from 'react';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { edgeStories } from '../../remotion/story/index.ts';
import type { StudioMember } from '../data/verbs.ts';
import { useStorySource } from '../studio/useStorySource.ts';

/** Whose story a preview tells: an invented one by its id, or a member's own. */
export function usePreviewStory(film: FilmDefinition | undefined) {
  const [kind, setKind] = useState<'example' | 'member'>('example');
  const [edgeId, setEdgeId] = useState(edgeStories[0]?.id ?? '');
  const [member, setMember] = useState<StudioMember>();
  const rows = useStorySource(kind === 'member' && member?.eligible ? member.user_id : undefined, film);
  const edge = edgeStories.find(({ id }) => id === edgeId);
  return {
    kind,
    setKind,
    edge,
    setEdgeId,
    member,
    setMember,
    rows,
    source: kind === 'example' ? edge?.source : rows.data,
    /** The unit that an example is told in where the choices name none. */
    unit: kind === 'example' ? edge?.unit : undefined,
  };
}

export type PreviewStory = ReturnType<typeof usePreviewStory>;
