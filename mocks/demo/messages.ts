/** What pages, the service worker and the worker with the back end say to each other. */

export interface SentRequest {
  url: string;
  method: string;
  headers: [string, string][];
  body: ArrayBuffer | null;
}

/** The answer goes back on the port that came with the request. */
export interface SentResponse {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer | null;
}

export type ToBackend =
  /** `base` is the folder that the demo is served from, with a slash at its end. */
  { type: 'hello'; base: string } | { type: 'request'; request: SentRequest } | { type: 'startOver' };

export type BackendState =
  | { stage: 'waiting' }
  /** `done` of `total` bytes. */
  | { stage: 'fetching'; done: number; total: number }
  | { stage: 'unpacking' }
  | { stage: 'opening' }
  /** `renewed`: data of an earlier build were there and have been replaced. */
  | { stage: 'ready'; madeOn: string; renewed: boolean }
  | { stage: 'failed'; message: string };

export type FromBackend =
  | { type: 'state'; state: BackendState }
  /** Everything was deleted: load the page again. */
  | { type: 'gone' }
  /** A change is in memory only; why. */
  | { type: 'unsaved'; message: string };
