import type { AccountErrorCode } from '@account-elements/core';

/** The reason why a command has failed. Scripts can rely on these names. */
export type CommandErrorCode =
  | AccountErrorCode
  | 'COMMAND_INVALID'
  | 'ACCOUNT_UNKNOWN'
  | 'PASSWORD_MISSING'
  | 'FILE_UNREADABLE'
  | 'LINE_INVALID'
  | 'IMPORT_STOPPED';

/** An error of a command. The message says what to do about it and contains no secret. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: CommandErrorCode;

  constructor(code: CommandErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** The exit code of the process: 2 for a wrong command line, as usual; otherwise 1. */
  get exitCode(): number {
    return this.code === 'COMMAND_INVALID' ? 2 : 1;
  }
}
