import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { ElementHandle } from 'puppeteer-core';

// The module is CommonJS with a `default` of its own.
const decode = 'default' in jsQR ? (jsQR.default as unknown as typeof import('jsqr').default) : jsQR;

/**
 * Reads a QR code off the screen, as a camera does.
 *
 * @throws {Error} when there is none to be read.
 */
export async function readQrCode(element: ElementHandle): Promise<string> {
  const { data, width, height } = PNG.sync.read(Buffer.from(await element.screenshot()));
  const read = decode(new Uint8ClampedArray(data), width, height);
  if (read === null) throw new Error('There is no QR code to be read.');
  return read.data;
}
