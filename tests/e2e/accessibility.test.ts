import { describe } from 'vitest';
import { withDemoStack } from './demoStack.ts';
import { accessibilityVisits } from './visits/accessibility.ts';

/** A stack of its own: its walk over all pages takes as long as all other visits together, and goes on beside them. */
describe('every page with the demo', () => {
  accessibilityVisits(withDemoStack());
});
