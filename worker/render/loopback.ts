import { Server } from 'node:net';

const EVERYWHERE: ReadonlySet<unknown> = new Set(['::', '0.0.0.0']);
let applied = false;

/**
 * Remotion serves the bundle, and a proxy that fetches any address, on all network interfaces while it renders, and has
 * no option for it. From here on a server of this process that asks for all interfaces gets 127.0.0.1.
 */
export function listenOnLoopbackOnly(): void {
  if (applied) return;
  applied = true;
  const listen = Server.prototype.listen as (this: Server, ...args: unknown[]) => Server;
  function listenLocally(this: Server, ...args: unknown[]): Server {
    const [first, ...rest] = args;
    const asked = typeof first === 'object' && first !== null && 'host' in first ? first : null;
    return asked && EVERYWHERE.has(asked.host)
      ? listen.call(this, { ...asked, host: '127.0.0.1' }, ...rest)
      : listen.apply(this, args);
  }
  Server.prototype.listen = listenLocally;
}
