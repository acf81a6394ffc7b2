import * as z from 'zod/mini';

import type { AccountAdministration } from './authority.ts';
import { assignmentShape, textIssues } from './host-text.ts';
import { parseInput, rejectIssues } from '../input.ts';
import { allow } from './kernel/decision.ts';
import { withoutFailures } from './kernel/attempts.ts';
import { snapshotOf } from './kernel/snapshot.ts';
import { accountById } from './kernel/update-account.ts';
import type { AccountSource } from './kernel/update-account.ts';
import type { Parts } from './parts.ts';

const assignmentSchema = z.strictObject(assignmentShape);

/** The functions that only the host can call. */
export function createAdministration(parts: Parts): Pick<AccountAdministration, 'assignRole' | 'unlock'> {
  const source = (accountId: string): AccountSource => accountById(parts.storage, accountId, 'ACCOUNT_MISSING');
  return {
    async assignRole(accountId, assignment) {
      const { role, permissions } = parseInput(assignmentSchema, assignment);
      rejectIssues([
        ...textIssues('role', [role?.name ?? '', role?.description ?? '']),
        ...textIssues('permissions', permissions),
      ]);
      return parts.updateAccount(source(accountId), (record, now) => {
        const next = { ...record, role, permissions };
        return allow(next, snapshotOf(next, now), { type: 'role-assigned' });
      });
    },
    async unlock(accountId) {
      return parts.updateAccount(source(accountId), (record) =>
        allow(withoutFailures(record), undefined, { type: 'attempts-reset' }),
      );
    },
  };
}
