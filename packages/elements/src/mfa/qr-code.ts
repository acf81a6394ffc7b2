import { correction, generate } from 'lean-qr/nano';
import { nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';

// ISO/IEC 18004 §6.3.8 requires four light modules around the symbol. Without them scanners fail on dark pages.
const quietZone = 4;

/** A QR symbol as one SVG path, in modules, quiet zone included. `mfa-dialog.styles.ts` sets its size on the page. */
export interface QrPath {
  /** Modules along one side, quiet zone included. */
  readonly size: number;
  /** The dark modules: `d` of a path. */
  readonly path: string;
}

/** Encodes a text at level M, which is readable with 15 % of the symbol hidden. Each run of dark modules in a row is one rectangle. */
export function qrPath(text: string): QrPath {
  const bitmap = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < bitmap.size; y += 1) {
    for (let x = 0; x < bitmap.size; x += 1) {
      if (!bitmap.get(x, y)) continue;
      const start = x;
      while (bitmap.get(x + 1, y)) x += 1;
      const length = x + 1 - start;
      path += `M${start + quietZone} ${y + quietZone}h${length}v1h-${length}z`;
    }
  }
  return { size: bitmap.size + 2 * quietZone, path };
}

/**
 * Draws a QR code. It is black on white in every theme, because scanners expect that. The two colours are part of the format, so they
 * are attributes and not tokens. Draws nothing if the text is too long: the user can enter the setup key.
 *
 * @param label - The text alternative.
 */
export function qrCode(text: string, label: string): TemplateResult | typeof nothing {
  const symbol = tryQrPath(text);
  if (symbol === null) return nothing;
  const { size, path } = symbol;
  return svg`<svg part="qr" class="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="white"></rect>
    <path fill="black" d=${path}></path>
  </svg>`;
}

function tryQrPath(text: string): QrPath | null {
  try {
    return qrPath(text);
  } catch {
    return null;
  }
}
