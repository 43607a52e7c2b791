/** The six roles, in the order in which they are offered, with what they are for. */
export const roles = [
  { id: 'admin', name: 'Admin', about: 'Everything, including staff' },
  { id: 'support', name: 'Support', about: 'Users and consultation keys' },
  { id: 'coach', name: 'Coach', about: 'One user whole: health, sessions, plan' },
  { id: 'growth', name: 'Growth', about: 'Templates, share videos, publishing' },
  { id: 'ml', name: 'AI team', about: 'Models, data and experiments' },
  { id: 'analyst', name: 'Analyst', about: 'Aggregates only, no persons' },
] as const;

export const roleLabel = (role: string | undefined) =>
  roles.find(({ id }) => id === role)?.name ?? role ?? '';
