import { tsImport } from 'tsx/esm/api';

// A thread begins with JavaScript: Node 20 gives it none of the loaders of the thread that starts it.
await tsImport('./generator.ts', import.meta.url);
