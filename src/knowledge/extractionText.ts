/** `part` of `whole` as a percentage; a dash of nothing. */
export const share = (part: number, whole: number) =>
  whole > 0 ? `${Math.round((1000 * part) / whole) / 10} %` : '–';

/** A band of confidence (0 to 9) in words. */
export const bandText = (band: number) => `${band * 10}–${band * 10 + 10} %`;

export const codeText = (code: string) => code.replaceAll('_', ' ');
