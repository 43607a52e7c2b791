/** An instant's calendar day `YYYY-MM-DD` and hour `YYYY-MM-DDTHH` in an IANA zone. */
const written = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = written.get(zone);
  if (!format) {
    // Swedish writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    written.set(zone, format);
  }
  return format;
}

export const dayIn = (instant: Date, zone: string) => formatIn(zone).format(instant).slice(0, 10);

/** When clocks go back, the hour that comes twice has one name. */
export const hourIn = (instant: Date, zone: string) =>
  formatIn(zone).format(instant).slice(0, 13).replace(' ', 'T');
