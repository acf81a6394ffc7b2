import type { AccountError, ChangeResult } from '@account-elements/core';

import type { CommonStrings } from '../strings/shared.ts';
import { errorText } from '../ui/error-text.ts';

/**
 * The state of the last change of a form or control. `Sent` is the part of the change that a view or a retry needs. It never
 * contains passwords or codes.
 */
export type SaveState<Sent = undefined> =
  | { readonly name: 'idle' }
  | { readonly name: 'saving'; readonly sent: Sent }
  | { readonly name: 'saved' }
  /** `isLost` is true if the answer was lost, and the account shows that the change was not made. */
  | { readonly name: 'failed'; readonly sent: Sent; readonly error: AccountError; readonly isLost: boolean }
  /** The answer was lost, and no read of the account has shown yet whether the change was made. */
  | { readonly name: 'unknown'; readonly sent: Sent; readonly error: AccountError };

/** What the client reports about a change. */
export type AnswerEvent<Value = unknown> =
  /** `value` is the answer. It is missing if the answer was lost, and the account shows that the change was made. */
  | { readonly type: 'saved'; readonly value?: Value }
  | { readonly type: 'failed'; readonly error: AccountError; readonly isLost: boolean }
  | { readonly type: 'unanswered'; readonly error: AccountError };

/** What can happen to a {@link SaveState}. */
export type SaveEvent<Sent = undefined> =
  | AnswerEvent
  | { readonly type: 'submitted'; readonly sent: Sent }
  /** The user edited the value. A change in flight goes on. */
  | { readonly type: 'edited' }
  /** The message about success is no longer shown. */
  | { readonly type: 'faded' };

/** The state before the first change of an account. */
export const idle: SaveState<never> = { name: 'idle' };

/** The state after an event. */
export function reduceSave<Sent>(state: SaveState<Sent>, event: SaveEvent<Sent>): SaveState<Sent> {
  switch (event.type) {
    case 'submitted':
      return { name: 'saving', sent: event.sent };
    case 'saved':
      return isPending(state) ? { name: 'saved' } : state;
    case 'failed':
      return isPending(state) ? { name: 'failed', sent: state.sent, error: event.error, isLost: event.isLost } : state;
    case 'unanswered':
      return isPending(state) ? { name: 'unknown', sent: state.sent, error: event.error } : state;
    case 'edited':
      return isPending(state) ? state : idle;
    case 'faded':
      return state.name === 'saved' ? idle : state;
  }
}

/** Whether the outcome of the last change is not known yet. */
export function isPending<Sent>(
  state: SaveState<Sent>,
): state is Extract<SaveState<Sent>, { readonly name: 'saving' | 'unknown' }> {
  return state.name === 'saving' || state.name === 'unknown';
}

/** The error of the last change; `null` if there is none. */
export function saveError(state: SaveState<unknown> | { readonly name: 'conflict' }): AccountError | null {
  return 'error' in state ? state.error : null;
}

/** The text for a change that failed, or whose outcome is unknown. */
export function saveErrorText(
  common: CommonStrings,
  event: { readonly error: AccountError; readonly isLost?: boolean },
): string {
  return event.isLost === true ? common.lostAfterAll : errorText(common, event.error);
}

/**
 * Waits for a change of the client and dispatches its outcome: one event for the answer, and a second one if the outcome was
 * unknown and a later read of the account shows it.
 *
 * @param options.state Returns the current state. An event is dropped if the state has changed since the last event, for example
 *   because the user has submitted again or another account is shown.
 * @returns Resolves after the first event.
 *
 * @example
 * this.#dispatch({ type: 'submitted', sent: undefined });
 * await followChange(client.password.change(input), { state: () => this.#state, dispatch: (event) => this.#dispatch(event) });
 */
export async function followChange<Value>(
  change: Promise<ChangeResult<Value>>,
  { state, dispatch }: { readonly state: () => unknown; readonly dispatch: (event: AnswerEvent<Value>) => void },
): Promise<void> {
  let expected = state();
  const report = (event: AnswerEvent<Value>): void => {
    if (state() !== expected) return;
    dispatch(event);
    expected = state();
  };
  const result = await change;
  if (result.ok) return report({ type: 'saved', value: result.value });
  const { error } = result;
  const resolve = (outcome: 'saved' | 'notSaved'): void =>
    report(
      outcome === 'saved' ? { type: 'saved' } : { type: 'failed', error, isLost: error.code === 'OUTCOME_UNKNOWN' },
    );
  if (result.outcome !== 'unknown') return resolve(result.outcome);
  report({ type: 'unanswered', error });
  void result.resolved.then(resolve);
}
