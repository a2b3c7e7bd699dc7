// Preloaded into the Playground, which has no option for it: it listens on this machine only. It talks to
// an open bot in the name of an administrator, so nobody else on the network may reach it.
import { Server } from 'node:net';

const listen = Server.prototype.listen;
Server.prototype.listen = function (first, ...rest) {
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first));
  if (!isPort) return listen.call(this, { host: '127.0.0.1', ...first }, ...rest);
  const done = rest.find((one) => typeof one === 'function');
  return listen.call(this, Number(first), '127.0.0.1', done);
};
