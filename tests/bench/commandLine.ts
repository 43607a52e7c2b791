import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser } from '../../worker/render/browser.ts';

export interface CommandLineRender {
  film: string;
  /** JSON of the film's complete props. */
  propsFile: string;
  outFile: string;
  /** Where the sound lies. */
  publicDir: string;
}

/** As a person would: `npx remotion render` with its defaults. Only the browser is named, so that both use the same. */
export async function commandLine({ film, propsFile, outFile, publicDir }: CommandLineRender): Promise<void> {
  const packageFile = createRequire(import.meta.url).resolve('@remotion/cli/package.json');
  const browser = await findBrowser();
  const args = [join(dirname(packageFile), 'remotion-cli.js'), 'render', 'remotion/index.ts', film, outFile];
  args.push(`--props=${propsFile}`, '--log=error', '--overwrite', `--public-dir=${publicDir}`);
  if (browser.path) args.push(`--browser-executable=${browser.path}`, `--chrome-mode=${browser.mode}`);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`remotion render ended with ${code}`)),
    );
  });
}
