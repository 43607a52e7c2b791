import type { StorySource } from './source.ts';

type Photos = NonNullable<StorySource['photos']>;

/** A drawn figure that stands for a photo: the same body on another day, in other clothes and other light. */
function figure(wall: string, floor: string, clothes: string): string {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800" viewBox="0 0 600 800">
<rect width="600" height="800" fill="${wall}"/><rect y="650" width="600" height="150" fill="${floor}"/>
<ellipse cx="300" cy="742" rx="130" ry="16" fill="#00000022"/>
<path d="M262 460h76l14 280h-42l-10-210-10 210h-42z" fill="#3b4754"/>
<path d="M222 268q78-44 156 0l26 168-36 8-18-96v122H250V348l-18 96-36-8z" fill="${clothes}"/>
<rect x="280" y="206" width="40" height="50" fill="#b98563"/><ellipse cx="300" cy="170" rx="54" ry="66" fill="#c89472"/>
<path d="M246 168q-4-82 54-82t54 82q-10-44-54-46-44 2-54 46z" fill="#4a3527"/>
<circle cx="282" cy="172" r="5" fill="#2c211a"/><circle cx="318" cy="172" r="5" fill="#2c211a"/>
<path d="M282 200q18 12 36 0" fill="none" stroke="#7d4f3a" stroke-width="5"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}

/** Two invented photos, days apart from each other as the story says. */
export function examplePhotos(first: string, later: string, hideFace: boolean): Photos {
  return {
    before: {
      path: 'example/first.svg',
      taken_on: first,
      hide_face: hideFace,
      src: figure('#d9d2c5', '#a58f76', '#6c7f8d'),
    },
    after: {
      path: 'example/later.svg',
      taken_on: later,
      hide_face: hideFace,
      src: figure('#cfdad6', '#7d8f86', '#c2704e'),
    },
  };
}
