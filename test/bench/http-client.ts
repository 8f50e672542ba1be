import { connect, type Socket } from 'node:net';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/**
 * One keep-alive connection to a server on this machine, one request at a time. The load generator
 * shares two cores with what it measures, so it does no more than it must: a line, some headers, a
 * body of known length.
 */
export class HttpConnection {
  readonly #socket: Socket;
  #pending: {
    readonly resolve: (a: HttpAnswer) => void;
    readonly reject: (e: Error) => void;
  } | null = null;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(port: number) {
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    const fail = (error: Error): void => {
      this.#pending?.reject(error);
      this.#pending = null;
    };
    this.#socket.on('error', fail).on('close', () => fail(new Error('the connection was closed')));
  }

  ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body = '',
  ): Promise<HttpAnswer> {
    if (this.#pending) throw new Error('one request at a time');
    const lines = [
      `${method} ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      ...Object.entries(headers).map(([k, v]) => `${k}: ${v}`),
    ];
    if (body !== '')
      lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`);
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject };
      this.#socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
    });
  }

  #take(chunk: Buffer): void {
    this.#buffer = this.#buffer.length ? Buffer.concat([this.#buffer, chunk]) : chunk;
    const end = this.#buffer.indexOf('\r\n\r\n');
    if (end < 0 || !this.#pending) return;
    const headers = this.#buffer.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(headers)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) throw new Error(`an answer without a length:\n${headers}`);
    if (this.#buffer.length < end + 4 + length) return;
    const body = this.#buffer.toString('utf8', end + 4, end + 4 + length);
    this.#buffer = this.#buffer.subarray(end + 4 + length);
    const { resolve } = this.#pending;
    this.#pending = null;
    resolve({ status: Number(headers.slice(9, 12)), headers, body });
  }

  /** The server ends a connection that was idle for some seconds; it is not lent again. */
  get usable(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  close(): void {
    this.#socket.destroy();
  }
}
