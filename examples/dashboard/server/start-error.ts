/** The reason why the application does not start. Scripts can rely on these names. */
export type StartErrorCode =
  | 'SETTING_INVALID'
  | 'SECRET_SHORT'
  | 'SECRET_UNREADABLE'
  | 'SECRET_EXPOSED'
  | 'SEALING_KEY_WRONG'
  | 'DEMO_PASSWORD_IN_USE'
  | 'CLIENT_MISSING'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_REFUSED'
  | 'ADDRESS_UNAVAILABLE';

/** An error of the machine or its settings. The message says what to do about it and contains no secret. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
