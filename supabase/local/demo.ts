/** One demo sign-in per role. The sign-in page offers them, and only where the local server says that this is a demo. */
export const DEMO_PASSWORD = 'keel-demo-2026';

export const demoStaff = [
  { email: 'admin@keel.example', role: 'admin' },
  { email: 'support@keel.example', role: 'support' },
  { email: 'coach@keel.example', role: 'coach' },
  { email: 'growth@keel.example', role: 'growth' },
  { email: 'ml@keel.example', role: 'ml' },
  { email: 'analyst@keel.example', role: 'analyst' },
] as const;

/** A member (end user) who can sign in, to see what the database lets members reach. */
export const DEMO_MEMBER = 'member@keel.example';
