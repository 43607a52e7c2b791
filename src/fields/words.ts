/** A value of an enum as one reads it: "late_eating" is "Late eating". */
export function words(value: string): string {
  const text = value.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
