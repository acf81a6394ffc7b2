import { AccountError } from '@account-elements/core';
import type { AccountErrorCode } from '@account-elements/core';
import type { AccountErrorDetails } from '@account-elements/core/adapter';

import { statusOf } from './status.ts';

/** A request that the handler refused before it called the service. */
export interface RequestRefusal {
  readonly code: AccountErrorCode;
  /** The HTTP status of the answer. */
  readonly status: number;
  /**
   * One line of at most 400 printable ASCII characters, for example `Unexpected origin "https://a.example", expected
   * "https://b.example"`. It can quote headers of the request. The answer does not contain it.
   */
  readonly reason: string;
}

class RefusalReason extends Error {}

class MistakeOfHost extends RefusalReason {}

/** Makes the error of a request that is refused, with the reason for the host's log. */
export function refused(
  code: AccountErrorCode,
  reason: string,
  details: Omit<AccountErrorDetails, 'cause'> = {},
): AccountError {
  return new AccountError(code, { ...details, cause: new RefusalReason(reason) });
}

/** Makes the error of a request that no client can cause: the host has to repair it. */
export function refusedByMistake(code: AccountErrorCode, reason: string): AccountError {
  return new AccountError(code, { cause: new MistakeOfHost(reason) });
}

/** Whether an error is one of {@link refusedByMistake}. */
export function isMistakeOfHost({ cause }: AccountError): boolean {
  return cause instanceof MistakeOfHost;
}

/** Returns the refusal that an error describes; `null` for an error of the service or of the host. */
export function refusalOf(error: AccountError): RequestRefusal | null {
  if (!(error.cause instanceof RefusalReason)) return null;
  return { code: error.code, status: statusOf(error), reason: error.cause.message.slice(0, 400) };
}

const longestQuote = 80;

/** Quotes a value that the client sent, so that it cannot break or flood a log: short, and printable ASCII only. */
export function quoted(value: string): string {
  const text = value.length > longestQuote ? `${value.slice(0, longestQuote)}...` : value;
  return `"${text.replaceAll(/[^\x20\x21\x23-\x7E]/gu, '?')}"`;
}
