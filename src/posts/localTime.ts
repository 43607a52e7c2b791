const two = (value: number) => String(value).padStart(2, '0');

/** An instant as a `datetime-local` input writes it, by the reader's own clock. */
export function toLocalInput(instant: string | Date): string {
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant that a `datetime-local` input means; undefined when it is empty or not whole. */
export function fromLocalInput(text: string): Date | undefined {
  const at = new Date(text);
  return text && Number.isFinite(at.getTime()) ? at : undefined;
}

/** The reader's own zone, as it is told beside every time that is typed. */
export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
