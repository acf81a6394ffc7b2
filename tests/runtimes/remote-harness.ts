import { createHttpAccountService } from '@account-elements/adapters/http';
import { AccountError } from '@account-elements/core';
import { createFakeClock } from '@account-elements/core/testing';
import type { ServiceHarness } from '@account-elements/core/testing';

import { timeHeader } from './server/contract.ts';
import type { ControlCall, ErrorBody, HostOptions } from './server/contract.ts';

type Answer<Name extends keyof ServiceHarness> = Awaited<
  ReturnType<Extract<ServiceHarness[Name], (...input: never) => unknown>>
>;

/** Creates a host in another runtime. */
export async function createHost(origin: string, options: HostOptions): Promise<string> {
  const response = await fetch(`${origin}/hosts`, { method: 'POST', body: JSON.stringify(options) });
  if (!response.ok) throw new Error(`No host: ${response.status} ${await response.text()}`);
  const { id } = (await response.json()) as { readonly id: string };
  return `${origin}/hosts/${id}`;
}

/** Does what only a host can do. */
export async function control(
  url: string,
  call: ControlCall,
  { time, signal }: { readonly time?: number; readonly signal?: AbortSignal } = {},
): Promise<unknown> {
  const headers = time === undefined ? {} : { [timeHeader]: String(time) };
  const response = await fetch(`${url}/control`, {
    method: 'POST',
    headers,
    body: JSON.stringify(call),
    ...(signal && { signal }),
  });
  const text = await response.text();
  if (response.ok) return (JSON.parse(text) as { readonly answer: unknown }).answer;
  if (response.status !== 400) throw new Error(`${response.status} ${text.slice(0, 500)}`);
  const { code, message, ...details } = (JSON.parse(text) as { readonly error: ErrorBody }).error;
  throw new AccountError(code, { ...details, cause: new Error(message) });
}

/** A host in another runtime, for the conformance suite. Every request brings the time of its clock. */
export async function createRemoteHarness(origin: string, options: HostOptions): Promise<ServiceHarness> {
  const url = await createHost(origin, options);
  const clock = createFakeClock();
  const call = (given: ControlCall): Promise<unknown> => control(url, given, { time: clock() });
  return {
    clock,
    register: async (input) => (await call({ name: 'register', input })) as Answer<'register'>,
    verifyPassword: async (input) => (await call({ name: 'verifyPassword', input })) as Answer<'verifyPassword'>,
    verifySecondFactor: async (input) =>
      (await call({ name: 'verifySecondFactor', input })) as Answer<'verifySecondFactor'>,
    async connect(input) {
      const token = `Bearer ${crypto.randomUUID()}`;
      await call({ name: 'connect', input, token });
      const headers = () => ({ origin, authorization: token, [timeHeader]: String(clock()) });
      return createHttpAccountService({ url: `${url}/account`, headers });
    },
  };
}
