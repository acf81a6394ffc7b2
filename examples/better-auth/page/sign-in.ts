/** The result of one step of a sign-in. */
export type Step = 'done' | 'code' | 'refused';

/** The functions that send the two forms. */
export interface SignInService {
  password(username: string, password: string): Promise<Step>;
  code(code: string): Promise<Step>;
}

/** Shows the password form, then the code form if the account needs a code. */
export function startSignIn(service: SignInService, onDone: () => void): void {
  const first = formOf('#password-step');
  const second = formOf('#code-step');

  const showResult = (form: HTMLFormElement, step: Step): void => {
    sayIn(form, step === 'refused' ? 'Incorrect. Please try again.' : '');
    first.hidden = step === 'code' || (step === 'refused' && form === second);
    second.hidden = !first.hidden;
    if (step !== 'refused') form.reset();
    if (step === 'done') onDone();
    else focusFirst(first.hidden ? second : first);
  };
  onSubmit(first, async (values) => showResult(first, await service.password(values('username'), values('password'))));
  onSubmit(second, async (values) => showResult(second, await service.code(values('code'))));
}

function onSubmit(form: HTMLFormElement, act: (values: (name: string) => string) => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const value = (name: string): string => {
      const entry = data.get(name);
      return typeof entry === 'string' ? entry : '';
    };
    act(value).catch(() => sayIn(form, 'The server cannot be reached. Please try again.'));
  });
}

function formOf(selector: string): HTMLFormElement {
  const form = document.querySelector<HTMLFormElement>(selector);
  if (form === null) throw new TypeError(`The page has no ${selector}`);
  return form;
}

function sayIn(form: HTMLFormElement, text: string): void {
  const place = form.querySelector('[role=alert]');
  if (place !== null) place.textContent = text;
}

function focusFirst(form: HTMLFormElement): void {
  form.querySelector('input')?.focus();
}
