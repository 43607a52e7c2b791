const WIDTH = 30;
const STEP_WITHOUT_TERMINAL = 25;

export interface ProgressBar {
  show(percent: number, stage: string): void;
  end(): void;
}

/** A bar that redraws itself in a terminal, and a line every quarter elsewhere. Written to stderr. */
export function createProgressBar(
  out: { isTTY?: boolean; write(text: string): unknown } = process.stderr,
): ProgressBar {
  let last = '';
  let step = -1;
  return {
    show(percent, stage) {
      const line = `${bar(percent)} ${String(Math.floor(percent)).padStart(3)} %  ${stage}`;
      if (out.isTTY) {
        if (line !== last) out.write(`\r\u001b[2K${line}`);
      } else if (Math.floor(percent / STEP_WITHOUT_TERMINAL) > step) {
        step = Math.floor(percent / STEP_WITHOUT_TERMINAL);
        out.write(`${line}\n`);
      }
      last = line;
    },
    end() {
      if (out.isTTY && last) out.write('\n');
    },
  };
}

function bar(percent: number): string {
  const full = Math.round((Math.min(100, Math.max(0, percent)) / 100) * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
}
