/** What a build says of its prepared data, in `data.json`. */
export interface DemoData {
  /** Other data than a browser has: it starts over. */
  version: string;
  /** The day that the demo's rows end on, ISO. */
  madeOn: string;
  /** To fetch at the first visit. */
  bytes: number;
}

/** Not `.gz`: some hosts would unpack it on the way and others not. */
export const DATABASE_FILE = 'database.bin';
export const STORAGE_FILE = 'storage.bin';

/** The back end's own idea of its address; requests are rewritten to it, wherever the page lies. */
export const siteUrl = 'http://keel.demo';
