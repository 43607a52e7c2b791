/** Hands a file to the browser's downloads. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // Not at once: the download has to have begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
