import 'jsqr';

type Reader = (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;

/** Reads a QR code from the pixels of the SVG, with another library than the one that drew it. */
export async function readQrCode(svg: SVGSVGElement): Promise<string | null> {
  const side = 400;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(side));
  copy.setAttribute('height', String(side));
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  await image.decode();
  URL.revokeObjectURL(url);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // The background is dark, as in a dark page, so that a code without a quiet zone cannot be read.
  context.fillRect(0, 0, side, side);
  context.drawImage(image, 0, 0, side, side);
  const { jsQR } = globalThis as unknown as { jsQR: Reader };
  return jsQR(context.getImageData(0, 0, side, side).data, side, side)?.data ?? null;
}
