import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AccountError } from '@account-elements/core';
import type { ChangeResult } from '@account-elements/core';

import { followChange, idle, reduceSave } from './save-state.ts';
import type { AnswerEvent, SaveEvent, SaveState } from './save-state.ts';

const error = new AccountError('OUTCOME_UNKNOWN');
const submitted: SaveEvent<number> = { type: 'submitted', sent: 1 };
const after = (...events: SaveEvent<number>[]): SaveState<number> => events.reduce<SaveState<number>>(reduceSave, idle);

describe('reduceSave', () => {
  it('goes from saving to saved, failed or unknown', () => {
    deepEqual(after(submitted), { name: 'saving', sent: 1 });
    deepEqual(after(submitted, { type: 'saved' }), { name: 'saved' });
    deepEqual(after(submitted, { type: 'failed', error, isLost: false }), {
      name: 'failed',
      sent: 1,
      error,
      isLost: false,
    });
    deepEqual(after(submitted, { type: 'unanswered', error }), { name: 'unknown', sent: 1, error });
  });

  it('goes from unknown to saved or failed', () => {
    equal(after(submitted, { type: 'unanswered', error }, { type: 'saved' }).name, 'saved');
    equal(after(submitted, { type: 'unanswered', error }, { type: 'failed', error, isLost: true }).name, 'failed');
  });

  it('ignores an answer if no change is pending', () => {
    equal(after({ type: 'saved' }), idle);
    equal(after({ type: 'failed', error, isLost: false }), idle);
  });

  it('removes a message when the user edits, and keeps a change in flight', () => {
    equal(after(submitted, { type: 'saved' }, { type: 'edited' }), idle);
    equal(after(submitted, { type: 'failed', error, isLost: false }, { type: 'edited' }), idle);
    equal(after(submitted, { type: 'edited' }).name, 'saving');
    equal(after(submitted, { type: 'unanswered', error }, { type: 'edited' }).name, 'unknown');
  });

  it('removes only a success message when it fades', () => {
    equal(after(submitted, { type: 'saved' }, { type: 'faded' }), idle);
    equal(after(submitted, { type: 'failed', error, isLost: false }, { type: 'faded' }).name, 'failed');
  });
});

function deferred() {
  let resolve: (outcome: 'saved' | 'notSaved') => void = () => {};
  const resolved = new Promise<'saved' | 'notSaved'>((fulfil) => {
    resolve = fulfil;
  });
  return { resolved, resolve };
}

describe('followChange', () => {
  const container = () => {
    const events: AnswerEvent[] = [];
    let state: SaveState = { name: 'saving', sent: undefined };
    return {
      events,
      submitAgain: () => {
        state = { name: 'saving', sent: undefined };
      },
      follow: (result: ChangeResult<string>) =>
        followChange(Promise.resolve(result), {
          state: () => state,
          dispatch: (event) => {
            events.push(event);
            state = reduceSave(state, event);
          },
        }),
    };
  };

  it('reports the answer', async () => {
    const { events, follow } = container();
    await follow({ ok: true, value: 'answer' });
    deepEqual(events, [{ type: 'saved', value: 'answer' }]);
  });

  it('reports a failure, and whether the answer was lost', async () => {
    for (const code of ['CONNECTION_FAILED', 'OUTCOME_UNKNOWN'] as const) {
      const { events, follow } = container();
      const failure = new AccountError(code);
      await follow({ ok: false, error: failure, outcome: 'notSaved' });
      deepEqual(events, [{ type: 'failed', error: failure, isLost: code === 'OUTCOME_UNKNOWN' }]);
    }
  });

  it('reports a change as saved, without a value, if it was made but its answer was lost', async () => {
    const { events, follow } = container();
    await follow({ ok: false, error, outcome: 'saved' });
    deepEqual(events, [{ type: 'saved' }]);
  });

  it('reports an unknown outcome, and then the outcome', async () => {
    const { events, follow } = container();
    const { resolved, resolve } = deferred();
    await follow({ ok: false, error, outcome: 'unknown', resolved });
    deepEqual(events, [{ type: 'unanswered', error }]);
    resolve('notSaved');
    await resolved;
    deepEqual(events.slice(1), [{ type: 'failed', error, isLost: true }]);
  });

  it('does not report the answer to a change after the user has submitted again', async () => {
    const { events, follow, submitAgain } = container();
    const following = follow({ ok: true, value: 'answer' });
    submitAgain();
    await following;
    deepEqual(events, []);
  });

  it('does not report the outcome of a change after the user has submitted again', async () => {
    const { events, follow, submitAgain } = container();
    const { resolved, resolve } = deferred();
    await follow({ ok: false, error, outcome: 'unknown', resolved });
    submitAgain();
    resolve('saved');
    await resolved;
    equal(events.length, 1);
  });
});
