import { useRemotionEnvironment } from 'remotion';
import { paintsHtml } from './paintsHtml.ts';

const cell = { display: 'inline-grid', justifyItems: 'center', fontVariantNumeric: 'tabular-nums' } as const;
const place = { gridArea: '1 / 1' } as const;

/**
 * A text whose digits are all as wide as each other. A canvas cannot be told to use such digits: where one draws the text, each digit stands in
 * the middle of a cell of that width, so that a number that counts does not tremble.
 */
export function Digits({ text, tabular }: { text: string; tabular: boolean | undefined }) {
  const { isClientSideRendering } = useRemotionEnvironment();
  if (!tabular || !isClientSideRendering || paintsHtml()) return text;
  return Array.from(text, (character, at) =>
    /\d/.test(character) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a digit is known by its place
      <span key={at} style={cell}>
        <span style={{ ...place, opacity: 0 }}>0</span>
        <span style={{ ...place, fontVariantNumeric: 'normal' }}>{character}</span>
      </span>
    ) : (
      character
    ),
  );
}
