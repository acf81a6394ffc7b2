/// <reference types="vite/client" />
import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?raw';
import normalize from 'modern-normalize/modern-normalize.css?raw';
import { compile } from 'tailwindcss';
import preflight from 'tailwindcss/preflight.css?raw';
import theme from 'tailwindcss/theme.css?raw';
import reset from 'the-new-css-reset/css/reset.css?raw';

// Its functions are those of Tailwind's own compiler.
const tailwind = await compile(`@layer theme, base; @layer theme { ${theme} } @layer base { ${preflight} }`);

/** Style sheets of pages into which the account page may be put. */
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
