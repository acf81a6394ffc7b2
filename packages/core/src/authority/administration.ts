import * as z from 'zod/mini';

import { AccountError } from '../errors.ts';
import type { AccountAuthority } from './authority.ts';
import { assignmentShape, textIssues } from './host-text.ts';
import { parseInput, refuseIssues } from '../input.ts';
import { allow } from './kernel/judgement.ts';
import { withoutFailures } from './kernel/limits.ts';
import type { Subject } from './kernel/settle.ts';
import { snapshotOf } from './kernel/snapshot.ts';
import type { Parts } from './parts.ts';

const assignmentSchema = z.strictObject(assignmentShape);

/** What only the host may do. */
export function createAdministration(parts: Parts): Pick<AccountAuthority, 'assignRole' | 'resetAttempts'> {
  const subject = (accountId: string): Subject => ({
    read: () => parts.storage.get(accountId),
    missing: () => new AccountError('ACCOUNT_MISSING'),
  });
  return {
    async assignRole(accountId, assignment) {
      const { role, permissions } = parseInput(assignmentSchema, assignment);
      refuseIssues([
        ...textIssues('role', [role?.name ?? '', role?.description ?? '']),
        ...textIssues('permissions', permissions),
      ]);
      return parts.settle(subject(accountId), (record, { now }) => {
        const next = { ...record, role, permissions };
        return allow(next, snapshotOf(next, now));
      });
    },
    async resetAttempts(accountId) {
      return parts.settle(subject(accountId), (record) => allow(withoutFailures(record), undefined));
    },
  };
}
