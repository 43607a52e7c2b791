/** A string, which stays as it is, or a whole number of 16 digits or more outside of one. */
const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/**
 * JSON whose long whole numbers become strings. TikTok's post ids are int64: `JSON.parse` would round 7389012345678901234
 * to a number that names another post.
 * @throws SyntaxError when the text is no JSON.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(
    text.replace(STRING_OR_LONG_NUMBER, (part) => (part.startsWith('"') ? part : `"${part}"`)),
  );
}
