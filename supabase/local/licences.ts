import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './profile.ts';

/** `npm run licences`: writes docs/licences.md from the lock and what the installed packages say of themselves. */
interface Locked {
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  version?: string;
  license?: string;
}
interface Package {
  name: string;
  version: string;
  licence: string;
  dev: boolean;
}

const read = <T>(path: string) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as T;

/** Some packages name their licence in an older form, or only in a file. */
function licenceOf(path: string): string | undefined {
  try {
    const { license, licenses } = read<{
      license?: string | { type: string };
      licenses?: { type: string }[];
    }>(`${path}/package.json`);
    if (typeof license === 'string') return license;
    return license?.type ?? licenses?.map(({ type }) => type).join(' OR ');
  } catch {
    return undefined;
  }
}

function packages(): Package[] {
  const { packages: locked } = read<{ packages: Record<string, Locked> }>('package-lock.json');
  const found = Object.entries(locked)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? licenceOf(path) ?? 'not said',
      dev: Boolean(entry.dev || entry.devOptional),
    }));
  const once = new Map(found.map((each) => [`${each.name} ${each.version}`, each]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function table(rows: readonly Package[]): string {
  const byLicence = new Map<string, Package[]>();
  for (const row of rows) byLicence.set(row.licence, [...(byLicence.get(row.licence) ?? []), row]);
  const lines = [...byLicence]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(
      ([licence, of]) =>
        `| ${licence} | ${of.length} | ${of.map(({ name, version }) => `${name} ${version}`).join(', ')} |`,
    );
  return ['| Licence | Packages | Which |', '|---|---:|---|', ...lines].join('\n');
}

const all = packages();
const text = `# Licences

Written by \`npm run licences\` from package-lock.json; ${all.length} packages. Keel itself is not licensed to anybody else (\`UNLICENSED\` in package.json).

**Remotion** (\`remotion\`, \`@remotion/*\`) is not open source. It is free for individuals, and for companies of up to three people; a larger company needs a
[company licence](https://www.remotion.dev/license) before it renders its first film, whatever the engine. Ask Remotion, not this page, when in doubt.
Films that a browser encodes, the worker's or that of a member of staff, are reported to Remotion's licence service; the worker's reports carry \`REMOTION_LICENSE_KEY\`, and
the console's Content-Security-Policy lets none through unless \`https://www.remotion.pro\` is added to it. No film waits for its report.

**ffmpeg** comes compiled with Remotion's compositor, under the LGPL or GPL of its parts; **Chromium** with \`@sparticuz/chromium\`, under its own BSD licence and those of its parts.
Encoding H.264 and AAC may need patent licences where films are sold.

## What is shipped or runs in production

${table(all.filter(({ dev }) => !dev))}

## What only builds and tests

${table(all.filter(({ dev }) => dev))}
`;
writeFileSync(join(projectRoot, 'docs', 'licences.md'), text);
console.log(`docs/licences.md: ${all.length} packages`);
