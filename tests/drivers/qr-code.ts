import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { ElementHandle } from 'puppeteer-core';

/**
 * Decodes a QR code from the pixels on the screen.
 *
 * @throws {Error} if there is no readable QR code.
 */
export async function readQrCode(element: ElementHandle): Promise<string> {
  const { data, width, height } = PNG.sync.read(Buffer.from(await element.screenshot()));
  // The package is CommonJS. Its types say that its function is `default`, and at run time it is there too.
  const read = jsQR.default(new Uint8ClampedArray(data), width, height);
  if (read === null) throw new Error('There is no QR code to be read.');
  return read.data;
}
