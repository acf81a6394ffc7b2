/** An event of an element of this package: bubbles, and crosses shadow roots. Never carries a secret. */
export abstract class AccountEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}
