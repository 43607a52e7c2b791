import { describe } from 'vitest';
import { withDemoStack } from './demoStack.ts';
import { calendarVisits } from './visits/calendar.ts';
import { dashboardVisits } from './visits/dashboards.ts';
import { explorerVisits } from './visits/explorer.ts';
import { filmExportVisits } from './visits/filmExport.ts';
import { keyDeskVisits } from './visits/keys.ts';
import { publishingVisits } from './visits/publishing.ts';
import { securityVisits } from './visits/security.ts';
import { sizeVisits } from './visits/sizes.ts';
import { spineVisits } from './visits/spine.ts';
import { studioVisits } from './visits/studio.ts';

/** What people do all day, in real Chromium against the real stack. One line a visit; each is a file of its own in `visits/`. */
describe('the console with the demo', () => {
  const demo = withDemoStack();
  spineVisits(demo);
  studioVisits(demo);
  filmExportVisits(demo);
  publishingVisits(demo);
  calendarVisits(demo);
  keyDeskVisits(demo);
  dashboardVisits(demo);
  explorerVisits(demo);
  securityVisits(demo);
  sizeVisits(demo);
});
