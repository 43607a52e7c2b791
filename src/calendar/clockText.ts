const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as a clock in a zone shows it, with the zone's own name for it: "Tue 24 Nov 2026, 18:00 CET". */
export function clockText(instant: string, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    });
  formats.set(zone, format);
  return format.format(new Date(instant));
}
