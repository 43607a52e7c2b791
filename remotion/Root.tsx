import type { CalculateMetadataFunction } from 'remotion';
import { Composition, Folder } from 'remotion';
import type { FilmDefinition, FilmProps } from './films/registry.ts';
import { composeProps, films } from './films/registry.ts';
import { edgeStories } from './story/index.ts';

/** Length, size and props of one render. It reads `props`, what was asked for, and never `defaultProps`. */
function metadataOf(film: FilmDefinition): CalculateMetadataFunction<FilmProps> {
  return ({ props }) => {
    const checked = film.schema.parse(props);
    return { props: checked, durationInFrames: film.durationInFrames(checked), ...film.sizeOf(checked) };
  };
}

function FilmCompositions({ film }: { film: FilmDefinition }) {
  return edgeStories.map((edge, index) => (
    <Composition
      // The first story stands for the film itself: renders pass their own props to it.
      key={edge.id}
      id={index === 0 ? film.id : `${film.id}-${edge.id}`}
      component={film.component}
      schema={film.schema}
      fps={film.fps}
      defaultProps={composeProps(film.id, edge.source, { unit: edge.unit })}
      calculateMetadata={metadataOf(film)}
    />
  ));
}

export function Root() {
  return films.map((film) => (
    <Folder key={film.id} name={film.id}>
      <FilmCompositions film={film} />
    </Folder>
  ));
}
