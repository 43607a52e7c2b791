/** Arrows go one way. Each rule's comment says what to do instead. */
const zone = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one idea or three: move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    zone(
      'nothing-imports-the-console',
      'The console is the end of the arrows. Move what is shared to remotion/ (films) or keep it in the database.',
      '^(remotion|worker|supabase|mocks/(?!demo/))',
      '^src/',
    ),
    zone(
      'films-stand-alone',
      'A film knows its props and nothing else. Pass the data in.',
      '^remotion/',
      '^(src|worker|supabase|mocks|tests)/',
    ),
    zone(
      'story-is-pure',
      'remotion/story has no React and no I/O: give it rows, get a storyboard.',
      '^remotion/story/',
      '^(node_modules/(react|remotion)|node:)',
    ),
    zone(
      'shared-is-pure',
      'shared/ is what the console and the worker both need: rules and formats, without I/O, without React.',
      '^shared/',
      '^(src|remotion|worker|supabase|mocks|tests)/|^node_modules/(react|@mui)|^node:',
    ),
    zone(
      'worker-has-its-own-contract',
      'The worker needs the API and the films only. Read rows through a zod schema in worker/.',
      '^worker/',
      '^(src|mocks|tests)/',
    ),
    zone(
      'worker-knows-the-api-only',
      'Only the shell command may start the local back end; lanes and engines speak to the API.',
      '^worker/(?!cli/)',
      '^supabase/',
    ),
    zone(
      'back-end-stands-alone',
      'The local back end and the seed know the database only.',
      '^supabase/',
      '^(src|worker|mocks|tests)/',
    ),
    zone(
      'console-goes-through-the-api',
      'The console speaks to the API through src/data.',
      '^src/',
      '^(worker|supabase|mocks|tests)/',
    ),
    zone(
      'tests-are-leaves',
      'Nothing but tests imports tests or mocks.',
      '^(src|remotion|worker|supabase)/',
      '^(tests|mocks)/',
    ),
    zone(
      'the-demo-is-a-leaf',
      'mocks/demo/ puts the console, the back end and the lanes together for a browser; none of them may know it.',
      '^(src|remotion|worker|supabase|shared|mocks/(?!demo/))',
      '^mocks/demo/',
    ),
    {
      name: 'one-door-to-the-back-end',
      comment: 'Components never fetch: add a verb to src/data and call it through react-admin hooks.',
      severity: 'error',
      from: { path: '^src/(?!data/|access/)' },
      to: { path: 'node_modules/@supabase/supabase-js' },
    },
    {
      name: 'not-a-dependency',
      comment: 'Add the package to package.json, with a reason, or use one that is there.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'the-container-has-no-dev-dependencies',
      comment: "The worker's image installs `dependencies` only: move the package there.",
      severity: 'error',
      from: { path: '^(worker|remotion|shared)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
