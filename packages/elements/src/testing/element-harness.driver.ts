import type { AccountClient, AccountClientOptions, AccountErrorCode, AccountService } from '@account-elements/core';
import { AccountError, createAccountClient } from '@account-elements/core';
import { createFaults } from '@account-elements/core/testing';
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';

import { createUserDriver } from './user.driver.ts';
import type { UserDriver } from './user.driver.ts';

/** Which calls fail, and how. */
export interface Failing {
  /** The only operation that fails, for example `profile.update`. */
  readonly of?: string;
  /** The change is made, and only its answer is lost. */
  readonly done?: boolean;
  /** The `retryAfter` of the error, in seconds. */
  readonly retryAfter?: number;
}

/** A service whose calls a test can let fail or wait. */
export interface Network {
  readonly service: AccountService;
  /** Lets calls fail with a code from now on. `null` ends this. */
  fail(code: AccountErrorCode | null, how?: Failing): void;
  /** Lets every call wait until the returned function is called. */
  hold(): () => void;
  /** The names of the calls made so far, in order. */
  readonly calls: readonly string[];
}

/** Wraps a service in a simulated network. */
export function networkOf(service: AccountService): Network {
  let failing: (Failing & { readonly code: AccountErrorCode }) | null = null;
  let isHolding = false;
  const faults = createFaults(
    ({ method }) => {
      const fails = failing !== null && (failing.of ?? method) === method;
      return { hold: isHolding, ...(fails && { fail: failing?.done === true ? 'after' : 'before' }) };
    },
    {
      error: () => (failing === null ? undefined : new AccountError(failing.code, { retryAfter: failing.retryAfter })),
    },
  );
  return {
    service: faults.service(service),
    get calls() {
      return faults.log.map(({ method }) => method);
    },
    fail: (code, how = {}) => {
      failing = code === null ? null : { code, ...how };
    },
    hold: () => {
      isHolding = true;
      return () => {
        isHolding = false;
        for (const call of [...faults.held]) void call.release();
      };
    },
  };
}

/** Elements in a page, with their client and a simulated user. */
export interface ElementHarness {
  readonly container: HTMLElement;
  readonly client: AccountClient;
  readonly user: UserDriver;
  /** Removes the elements and closes the client. */
  end(): void;
}

/** Adds elements to the page, in a provider with a client of the service. */
export function createElementHarness(
  template: TemplateResult,
  service: AccountService,
  options: Omit<AccountClientOptions, 'service' | 'preferences'> & { readonly preferences?: unknown } = {},
): ElementHarness {
  const client = createAccountClient({ service, channel: null, ...(options as object) }) as unknown as AccountClient;
  const container = document.createElement('main');
  document.body.append(container);
  render(html`<account-provider .client=${client}>${template}</account-provider>`, container);
  return {
    container,
    client,
    user: createUserDriver(container),
    end() {
      container.remove();
      client.close();
    },
  };
}
