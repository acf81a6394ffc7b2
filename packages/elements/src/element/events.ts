/** An event of an element of this package. It bubbles through shadow roots and never contains a secret. */
export abstract class AccountEvent extends Event {
  /** The name of the event. */
  declare static readonly type: string;

  /** @param cancelable Whether `preventDefault()` has an effect. Default: `false`. */
  constructor(cancelable = false) {
    super(new.target.type, { bubbles: true, composed: true, cancelable });
  }
}
