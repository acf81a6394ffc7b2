/// <reference types="vite/client" />
import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?raw';
import normalize from 'modern-normalize/modern-normalize.css?raw';
import { compile } from 'tailwindcss';
import preflight from 'tailwindcss/preflight.css?raw';
import theme from 'tailwindcss/theme.css?raw';
import reset from 'the-new-css-reset/css/reset.css?raw';

// Style sheets use functions that only Tailwind's own compiler understands.
const tailwind = await compile(`@layer theme, base; @layer theme { ${theme} } @layer base { ${preflight} }`);

/** Style sheets of pages that may contain the account page. */
export const hostStyles = {
  tailwind: tailwind.build([]),
  bootstrap,
  normalize,
  reset: `${reset}
    account-provider, account-settings, account-general, account-profile, account-security, account-password, account-mfa {
      all: revert-layer;
    }`,
  contentBox: '*, ::before, ::after { box-sizing: content-box }',
  unset: 'form, label, input, button { all: unset }',
  smallRoot: 'html { font-size: 62.5% } body { font-size: 1.6rem }',
} as const;
