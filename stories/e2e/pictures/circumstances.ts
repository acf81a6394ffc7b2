import { createHash } from 'node:crypto';
import type { Browser } from 'puppeteer-core';

/** What decides how the same page looks. */
export interface Circumstances {
  /** For example `Chrome/156.0.8078.108`. */
  readonly browser: string;
  /** For example `linux x64`. */
  readonly system: string;
  /** A digest of how letters and curves are drawn here: it changes with the fonts, and with how pixels are computed. */
  readonly drawing: string;
}

const specimen = `<!doctype html>
<body style="margin: 0; font: 14px/1.5 system-ui, sans-serif">
  <p>You’ll be signed out on your other devices. <b>Multi-factor authentication</b> 0123456789</p>
  <p style="font-family: ui-monospace, monospace">SDVK0-THZVW-QQCAN</p>
  <p dir="rtl">كلمة المرور סיסמה</p>
  <p>日本語 हिन्दी … · ’ –</p>
  <p style="width: 90px; height: 40px; border: 1px solid #8a909c; border-radius: 8px; background: #3557c7"></p>
  <svg viewBox="0 0 16 16" width="19" height="19" fill="none" stroke="#1c7a45" stroke-width="1.5">
    <path d="M3 8.5 6.5 12 13 4.5" /><circle cx="8" cy="8" r="6.3" />
  </svg>
</body>`;

/** Looks at how this browser draws on this machine. */
export async function currentCircumstances(browser: Browser): Promise<Circumstances> {
  const page = await browser.newPage();
  await page.setViewport({ width: 600, height: 400 });
  await page.setContent(specimen);
  const drawn = await page.screenshot({ type: 'png' });
  await page.close();
  return {
    browser: await browser.version(),
    system: `${process.platform} ${process.arch}`,
    drawing: createHash('sha256').update(drawn).digest('hex').slice(0, 16),
  };
}

/** Says what makes pictures of here incomparable with those of there; `null` when nothing does. */
export function whatDiffers(there: Circumstances, here: Circumstances): string | null {
  if (there.browser !== here.browser) return `${there.browser} drew them, and this is ${here.browser}`;
  if (there.system !== here.system) return `they are of ${there.system}, and this is ${here.system}`;
  return there.drawing === here.drawing ? null : 'this machine has other fonts, or draws letters in another way';
}
