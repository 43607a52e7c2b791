import { contrast } from '../design/colour.ts';
import { loadFilmFonts } from '../design/fonts.ts';
import { type Format, formatNames } from '../design/format.ts';
import { groundsOf } from '../design/surfaces.ts';
import { composeProps, type FilmDefinition, FilmError, type FilmProps } from '../films/registry.ts';
import { type EdgeStory, edgeStories } from '../story/index.ts';
import type { Finding } from './finding.ts';
import { wordRules } from './wordRules.ts';

/** An accent that is fainter than this on its ground is drawn in another tone of its hue. */
const minShapeContrast = 3;

/**
 * What speaks against publishing these choices: the film is laid out over every example story, with the fonts it is
 * drawn in, and each text is judged. Browser only. Never throws for choices, however wrong: that is a finding too.
 * @param loadFonts gives the families that could not be loaded. @throws Error when there are any: another font has other widths.
 */
export async function lintTemplate(
  film: FilmDefinition,
  choices: FilmProps,
  loadFonts: (words: string) => Promise<string[]> = loadFilmFonts,
): Promise<Finding[]> {
  const told = edgeStories.map((story) => ({ story, ...tell(film, story, choices) }));
  const refused = told.find(({ findings }) => findings.length > 0);
  if (refused) return refused.findings;
  const missing = await loadFonts(JSON.stringify(told.map(({ props }) => props)));
  if (missing.length > 0)
    throw new Error(`Texts cannot be measured: ${missing.join(', ')} could not be loaded.`);
  const findings = told.flatMap(({ story, props }) =>
    film
      .wordsOf(props)
      .flatMap((words) => wordRules.flatMap((rule) => rule(words, formatOf(props))))
      .map((finding): Finding => ({ ...finding, story: story.title })),
  );
  return merged([...accentFindings(choices), ...findings]);
}

function tell(film: FilmDefinition, story: EdgeStory, choices: FilmProps) {
  try {
    return { props: composeProps(film.id, story.source, choices), findings: [] };
  } catch (error) {
    if (!(error instanceof FilmError)) throw error;
    const issues = error.issues.length > 0 ? error.issues : [{ path: '', message: error.message }];
    const findings = issues.map(
      ({ path, message }): Finding => ({
        rule: 'choices',
        severity: 'error',
        ...(path ? { field: path } : {}),
        message,
      }),
    );
    return { props: {}, findings };
  }
}

function formatOf({ format }: FilmProps): Format {
  return formatNames.find((name) => name === format) ?? 'portrait';
}

function accentFindings({ accent, look }: FilmProps): Finding[] {
  if (typeof accent !== 'string' || (look !== 'light' && look !== 'dark')) return [];
  const { paper } = groundsOf(look, accent);
  const ratio = contrast(accent, paper.ground);
  if (ratio >= minShapeContrast) return [];
  return [
    {
      rule: 'contrast',
      severity: 'warning',
      field: 'accent',
      message: `${accent} is faint on the ${look} ground (${ratio.toFixed(1)}:1): words are drawn in ${paper.accent} instead.`,
    },
  ];
}

/** One finding for all the stories that show the same, errors first. */
function merged(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, severity, field, story, message } = finding;
    // The story's own words differ from story to story; what is wrong with them is told once.
    const key = JSON.stringify([rule, severity, field ?? story, field ? '' : message]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()]
    .flatMap(([first, ...more]) => {
      if (!first) return [];
      const others = new Set(more.map(({ story }) => story)).size;
      return others === 0
        ? first
        : { ...first, message: `${first.message} So in ${others} more example${others === 1 ? '' : 's'}.` };
    })
    .sort((a, b) => a.severity.localeCompare(b.severity));
}
