import 'jsqr';

type Reader = (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;

/** Reads a QR code the way a camera does: from the pixels of the SVG, by a library that is not the one that drew it. */
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
  // What is not drawn stays dark, as on a dark page: a missing quiet zone is then not read.
  context.fillRect(0, 0, side, side);
  context.drawImage(image, 0, 0, side, side);
  const { jsQR } = globalThis as unknown as { jsQR: Reader };
  return jsQR(context.getImageData(0, 0, side, side).data, side, side)?.data ?? null;
}
