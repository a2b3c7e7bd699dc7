// Bytes as nobody's library would send them, and all that comes back until the connection ends.
import { connect } from 'node:net';

/** After this long without a byte it is taken that nothing more comes, in milliseconds. */
const SILENCE_MS = 250;

export interface RawAnswer {
  /** Of every answer that came on this connection. */
  statuses: number[];
  text: string;
  /** True when the server ended it. */
  isClosed: boolean;
}

/** Sends the bytes over one connection. */
export function rawHttp(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = '';
    let isClosed = false;
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const end = (): void => {
      socket.destroy();
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) =>
        Number(status),
      );
      resolve({ statuses, text, isClosed });
    };
    socket.setTimeout(SILENCE_MS, end);
    socket.on('data', (part) => (text += part.toString('latin1')));
    socket.on('error', () => (isClosed = true));
    socket.on('close', () => {
      isClosed = true;
      end();
    });
  });
}
