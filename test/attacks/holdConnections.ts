// A program of its own that opens many connections and holds them: PORT COUNT KIND. Says how many are open, every fifth of a second.
import { connect, type Socket } from 'node:net';

const BEGUN: Readonly<Record<string, string>> = {
  idle: '',
  headers: 'POST /api/messages HTTP/1.1\r\nHost: x\r\nX-A: ',
  body: 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"type":"',
};
const EVERY_MS = 200;
/** Opened in one round: a queue of connections that nobody took yet is short. */
const AT_ONCE = 400;

const [port = '', count = '', kind = 'idle'] = process.argv.slice(2);
const open = new Set<Socket>();
let left = Number(count);
let most = 0;

function one(): void {
  const socket = connect(Number(port), '127.0.0.1', () => {
    open.add(socket);
    socket.write(BEGUN[kind]!);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => open.delete(socket));
  socket.resume();
}

setInterval(() => {
  for (let i = 0; i < AT_ONCE && left > 0; i += 1, left -= 1) one();
  // A letter at a time: never done, never silent.
  if (kind !== 'idle') for (const socket of open) socket.write('a');
  most = Math.max(most, open.size);
  process.stdout.write(`${JSON.stringify({ open: open.size, most, left })}\n`);
}, EVERY_MS);
process.stdin.resume().on('end', () => process.exit());
