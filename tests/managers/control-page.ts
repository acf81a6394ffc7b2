/** Returns a page with one sign-in form, in light DOM or in a shadow root. */
export function controlPage(inShadow: boolean): string {
  const form = `<form method="dialog">
    <input name="username" autocomplete="username" aria-label="Username">
    <input name="password" type="password" autocomplete="current-password" aria-label="Password">
    <button>Sign in</button>
  </form>`;
  return `<!doctype html><html lang="en"><title>Control</title>
    <main>${inShadow ? `<div><template shadowrootmode="open">${form}</template></div>` : form}</main></html>`;
}
