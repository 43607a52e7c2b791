/** The areas of permissions as people call them. */
export const areaNames: Readonly<Record<string, string>> = {
  users: 'Users: identity, contact, privacy requests',
  keys: 'Consultation keys',
  session_progress: 'Sessions: how far they got',
  session_content: 'Sessions: what was said',
  health: 'Health: body, food, training, families',
  adjustments: 'Adjustments of plans',
  mind: 'Mind, behaviour, cycle',
  ai: 'AI registry and training data',
  content: 'Templates, videos, publishing',
  staff: 'Staff, permissions, audit log',
};
