/** Lists that staff of the demo keep. Their owners sign up after loading; see `attribute.ts`. */
export const savedViews = [
  {
    role: 'support',
    resource: 'consultation_keys',
    name: 'Expiring soon',
    query: {
      filter: { status: 'active', expires_within_days: 30 },
      sort: { field: 'expires_at', order: 'ASC' },
    },
    shared: true,
  },
  {
    role: 'support',
    resource: 'users',
    name: 'Premium, no consultation',
    query: { filter: { subscription_tier: 'premium', consultation_completed: false } },
    shared: false,
  },
  {
    role: 'coach',
    resource: 'users',
    name: 'Active this week',
    query: { filter: { active_since_days: 7 }, sort: { field: 'last_active_at', order: 'DESC' } },
    shared: true,
  },
  {
    role: 'growth',
    resource: 'viral_video_generations',
    name: 'Failed renders',
    query: { filter: { status: 'failed' } },
    shared: false,
  },
] as const;

/** Notices to staff; made for those who have signed up. */
export const staffNotices = [
  {
    role: 'support',
    type: 'privacy_request_due',
    title: 'A privacy request is due within a week',
    link: { resource: 'privacy_requests' },
  },
  {
    role: 'growth',
    type: 'video_failed',
    title: 'A video could not be made',
    link: { resource: 'viral_video_generations', filter: { status: 'failed' } },
  },
  {
    role: 'coach',
    type: 'session_stalled',
    title: 'Consultations stand still for more than three days',
    link: { resource: 'consultation_sessions', filter: { is_stalled: 'true' } },
  },
] as const;

/** What explains a chart. Days count from the end of the demo. `by` is the role that wrote it down. */
export const annotations = [
  { day: -148, title: 'New onboarding', kind: 'release', by: 'admin', days: 1 },
  { day: -110, title: 'Company health days open', kind: 'campaign', by: 'growth', days: 14 },
  { day: -75, title: 'Keys sent to the wrong list', kind: 'incident', by: 'support', days: 1 },
  { day: -52, title: 'Weigh-ins from scales delayed', kind: 'incident', by: 'admin', days: 2 },
  { day: -30, title: 'Shorter check-in, half of the members', kind: 'experiment', by: 'ml', days: 21 },
  { day: -26, title: 'The app takes meal photos without flash', kind: 'release', by: 'ml', days: 1 },
  { day: -9, title: 'Own chat model answers one member in ten', kind: 'model', by: 'ml', days: 1 },
] as const;

/** Rules on metrics; the owners are told when one begins to hold. */
export const metricAlerts = [
  {
    role: 'coach',
    name: 'Adherence under 70 %',
    metric: 'adherence_rate',
    rule: 'threshold',
    direction: 'below',
    limit: 0.7,
  },
  {
    role: 'analyst',
    name: 'A tenth fewer active members in a week',
    metric: 'wau',
    rule: 'change',
    direction: 'below',
    limit: 10,
  },
  {
    role: 'ml',
    name: 'One call in twenty fails',
    metric: 'model_error_rate',
    rule: 'threshold',
    direction: 'above',
    limit: 0.05,
  },
] as const;
