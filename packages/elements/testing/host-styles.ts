import { compile } from 'tailwindcss';

const files = new URL('../node_modules/', import.meta.url);

/** A style sheet that a host page can have. */
export interface HostStyle {
  readonly name: string;
  /** The CSS text. */
  readonly text: () => Promise<string>;
}

const file = async (path: string): Promise<string> => {
  const answer = await fetch(new URL(path, files));
  if (!answer.ok) throw new Error(`There is no ${path}`);
  return answer.text();
};
const rules = (text: string) => (): Promise<string> => Promise.resolve(text);

// Contains functions that only the Tailwind compiler supports.
async function preflight(): Promise<string> {
  const source = `@layer theme, base;
    @layer theme { ${await file('tailwindcss/theme.css')} }
    @layer base { ${await file('tailwindcss/preflight.css')} }`;
  return (await compile(source)).build([]);
}

/** The rule that the guide on embedding requires for a page that resets every element. */
const exception = `
  account-provider, account-settings, account-general, account-profile, account-security, account-password, account-mfa {
    all: revert-layer;
  }`;

/** Styles that affect every form in a page: style sheets in common use, and frequent rules. */
export const hostStyles: readonly HostStyle[] = [
  { name: 'Tailwind’s preflight', text: preflight },
  { name: 'Bootstrap', text: () => file('bootstrap/dist/css/bootstrap.min.css') },
  { name: 'modern-normalize', text: () => file('modern-normalize/modern-normalize.css') },
  { name: 'the new CSS reset', text: async () => (await file('the-new-css-reset/css/reset.css')) + exception },
  { name: '* { box-sizing: content-box }', text: rules('*, ::before, ::after { box-sizing: content-box }') },
  { name: 'input { all: unset }', text: rules('form, label, input, button { all: unset }') },
  { name: 'a root of 62.5 %', text: rules('html { font-size: 62.5% } body { font-size: 1.6rem }') },
  {
    name: 'a page that styles its own forms by their tags',
    text: rules(`
      form { padding: 30px; border: 5px solid red; background: yellow }
      label { display: block; float: left; inline-size: 120px; margin: 0 0 20px; color: red; font: bold 20px serif }
      input, input[type=text], input[type=password] {
        block-size: 80px; min-inline-size: 300px; max-inline-size: 50%; margin: 10px; padding: 20px; border: 4px dashed red;
        border-radius: 0; background: black; color: yellow; font: 30px monospace; text-transform: uppercase; opacity: 0.5 }
      input:focus { outline: none; box-shadow: 0 0 9px red }
      button, button[type=submit] {
        float: right; inline-size: 100%; margin: 10px; border: 0; border-radius: 40px; background: red; text-transform: uppercase }
      div { margin: 7px; padding: 7px; border: 1px solid red; background: pink; line-height: 3 }
      span { display: block; padding: 5px; font-style: italic }
      ul { margin: 2em; padding: 2em; list-style: square } li { margin: 1em; color: red }
      svg { display: block; inline-size: 100%; block-size: auto; margin: auto; fill: red }
      svg * { stroke-width: 9px }`),
  },
];
