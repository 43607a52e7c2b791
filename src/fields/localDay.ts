/** The calendar day (`YYYY-MM-DD`) of an instant in a time zone; UTC when the browser doesn't know the zone. */
export function localDay(instant: Date, timeZone: string): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en-CA', { ...options, timeZone }).format(instant);
  } catch {
    return instant.toISOString().slice(0, 10);
  }
}
