/** The seven sections of a consultation, as `consultation_sessions.current_section` counts them from 1. */
export const sectionNames = [
  'Training so far',
  'Familiar exercises',
  'Availability',
  'Meals',
  'Goals',
  'Difficulties',
  'Events ahead',
] as const;
