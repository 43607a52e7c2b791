/** What a page's choices are called. */
export const grainNames = { hour: 'By hour', day: 'By day', week: 'By week', month: 'By month' } as const;
export const kindNames = { all: 'Sessions and meals', session: 'Sessions', meal: 'Meals' } as const;
export const comparisonLabels = {
  none: 'No comparison',
  previous: 'Period before',
  year: 'Year before',
} as const;
