import { connect } from 'node:net';

import type { FuzzRequest } from './requests.ts';

/** What the server sent until the connection was closed. */
export interface Exchange {
  /** All bytes, as Latin-1. */
  readonly text: string;
  /** The status of each answer. */
  readonly statuses: readonly number[];
  /** Whether the server left the connection open without an answer. */
  readonly wasHeld: boolean;
  /**
   * Whether the server closed the connection before it had read everything. The operating system then drops what the server sent, so an
   * answer to a request that is still being sent can be lost.
   */
  readonly wasReset: boolean;
  /** Why there was no connection, if there was none. */
  readonly refusal: string | null;
}

/** A server closes an idle connection after a few seconds, and a request has to be answered within two. */
const usualPatience = 60_000;
// How long a client waits before it closes its side, if the bytes may not be a whole request. It decides only what is tried.
const silence = 15;

/** Sends a request over a connection of its own, and waits until the server closes it. */
export function exchange(
  port: number,
  { parts, ending, form }: Pick<FuzzRequest, 'parts' | 'ending' | 'form'>,
  patience = usualPatience,
): Promise<Exchange> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let refusal: string | null = null;
    let wasHeld = false;
    let wasReset = false;
    const socket = connect(port, '127.0.0.1', () => send(parts));
    const timer = setTimeout(() => {
      wasHeld = chunks.length === 0;
      socket.destroy();
    }, patience);
    let idle: NodeJS.Timeout | undefined;

    const send = ([part, ...rest]: readonly Buffer[]): void => {
      if (part === undefined) return finish();
      socket.write(part, () => setImmediate(send, rest));
    };
    const finish = (): void => {
      if (ending === 'abort') socket.destroy();
      if (ending === 'finish') idle = setTimeout(() => socket.end(), form === 'incomplete' ? 0 : silence);
    };

    socket.setNoDelay();
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (isWhole(Buffer.concat(chunks).toString('latin1'))) socket.end();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      wasReset ||= error.code === 'ECONNRESET' || error.code === 'EPIPE';
      if (error.code === 'ECONNREFUSED') refusal = error.message;
    });
    socket.once('close', () => {
      clearTimeout(timer);
      clearTimeout(idle);
      const text = Buffer.concat(chunks).toString('latin1');
      resolve({ text, statuses: statusesIn(text), wasHeld, wasReset, refusal });
    });
  });
}

function statusesIn(text: string): readonly number[] {
  const statuses = [...text.matchAll(/(?:^|\n)HTTP\/1\.1 (\d{3}) /gu)].map(([, status]) => Number(status));
  return statuses.filter((status) => status >= 200);
}

/** Returns whether the text ends with a whole answer, so that a connection that stays open is not waited for. */
function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const [, length] = /\r\ncontent-length: (\d+)/iu.exec(text.slice(0, end)) ?? [];
  return length === undefined ? text.endsWith('\r\n0\r\n\r\n') : text.length >= end + 4 + Number(length);
}
