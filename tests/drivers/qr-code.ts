import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { ElementHandle } from 'puppeteer-core';

/**
 * Reads a QR code off the screen, as a camera does.
 *
 * @throws {Error} when there is none to be read.
 */
export async function readQrCode(element: ElementHandle): Promise<string> {
  const { data, width, height } = PNG.sync.read(Buffer.from(await element.screenshot()));
  // The package is CommonJS, and its types say that its function is in `default`; there it is too.
  const read = jsQR.default(new Uint8ClampedArray(data), width, height);
  if (read === null) throw new Error('There is no QR code to be read.');
  return read.data;
}
