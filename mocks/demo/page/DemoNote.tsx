import Alert from '@mui/material/Alert';
import { useLocation } from 'react-router-dom';

/** What the demo in the browser leaves undone, by the first part of the page's path. The longest wait is said where it would be felt. */
const notes: readonly [RegExp, string][] = [
  [
    /^\/(studio|viral_video_generations|film_batches|film_automations|film_edits)\b/,
    'Films are made by this page itself, as fast as this browser draws: keep it in front meanwhile. Where a browser cannot, the film’s own panel says so.',
  ],
  [
    /^\/(social_media_posts|social_accounts|calendar|post_takedowns)\b/,
    'Nothing is posted from this demo in the browser, and no platform is asked: posts, connections and takedowns wait for a worker.',
  ],
  [
    /^\/privacy_requests\b/,
    'Copies and erasures are the worker’s, which this demo in the browser has not: an approved request waits.',
  ],
];

/** Says calmly, above the page, what will not happen here. */
export const DemoNote = () => {
  const { pathname } = useLocation();
  const note = notes.find(([path]) => path.test(pathname))?.[1];
  if (!note) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {note} Everything else works, and <code>npm start</code> has the rest.
    </Alert>
  );
};
