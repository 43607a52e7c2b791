/** Short words that are written in capitals. */
const capitals = /^(id|ai|ip|url|utc|json|gpt|tdee|rpe|bmi|hrv|csv|api|ean|upc|pid)$/;

/** A name of the database, such as a value of an enum, as one reads it: "late_eating" is "Late eating", "meal_time_id" "Meal time ID". */
export function words(name: string): string {
  const text = name
    .split('_')
    .map((word) => (capitals.test(word) ? word.toUpperCase() : word))
    .join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
