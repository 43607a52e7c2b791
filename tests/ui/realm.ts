/**
 * jsdom puts its own `Uint8Array` over Node's, so that bytes made by Node's `TextEncoder` and `crypto` fail every
 * `instanceof` of the back end that runs in the same process. Node's comes back before anything else is imported.
 */
const NodeBytes = Object.getPrototypeOf(Buffer.prototype).constructor as typeof Uint8Array;
globalThis.Uint8Array = NodeBytes;
