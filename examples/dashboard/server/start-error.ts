/** Why the application does not start; a name that scripts can rely on. */
export type StartErrorCode =
  | 'SETTING_INVALID'
  | 'SECRET_SHORT'
  | 'SECRET_UNREADABLE'
  | 'SECRET_EXPOSED'
  | 'CLIENT_MISSING'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_REFUSED'
  | 'ADDRESS_UNAVAILABLE';

/** Something is wrong with the machine or its settings, and the message says what to do about it. Carries no secret. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
