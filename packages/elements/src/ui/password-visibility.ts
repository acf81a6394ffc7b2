/** Listener for the button of a password field. Shows the password, or hides it again. */
export function togglePassword(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  setVisible(button, button.ariaPressed !== 'true');
}

/** Hides every shown password below `root`. */
export function concealPasswords(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLElement>('[aria-pressed=true]')) setVisible(button, false);
}

function setVisible(button: HTMLElement, isVisible: boolean): void {
  button.ariaPressed = String(isVisible);
  const input = button.parentElement?.querySelector('input');
  if (input) input.type = isVisible ? 'text' : 'password';
}
