import type { SecurityNotice } from '../../shared/security-notice.ts';

/** The notice, as the page shows it. */
export type NoticeState =
  { readonly status: 'none' } | ({ readonly status: 'shown' | 'dismissing' | 'failed' } & SecurityNotice);

/** The notice about something that another person has done with the user's account. */
export interface Notice {
  readonly state: NoticeState;
  /** Reads the notice again. After a failure, the last one remains. */
  read(): void;
  /** Dismisses the notice that is shown. */
  dismiss(): void;
}

/** The dependencies of the notice. */
export interface NoticeOptions {
  readonly fetchNotice: () => Promise<SecurityNotice | null>;
  readonly sendDismissal: (id: number) => Promise<unknown>;
  readonly onChange: () => void;
  /** Called when the user has dismissed the notice, after `onChange`. */
  readonly onDismissed: () => void;
}

export function createNotice({ fetchNotice, sendDismissal, onChange, onDismissed }: NoticeOptions): Notice {
  let state: NoticeState = { status: 'none' };
  let reads = 0;
  const change = (next: NoticeState): void => {
    state = next;
    onChange();
  };

  const read = async (): Promise<void> => {
    reads += 1;
    const mine = reads;
    const notice = await fetchNotice().catch(() => undefined);
    // Only the answer to the last request counts, and the user may have dismissed the notice meanwhile.
    if (notice === undefined || mine !== reads) return;
    change(notice === null ? { status: 'none' } : { status: 'shown', ...notice });
  };

  const dismiss = async (notice: SecurityNotice): Promise<void> => {
    reads += 1;
    change({ ...notice, status: 'dismissing' });
    const isDismissed = await sendDismissal(notice.id).then(
      () => true,
      () => false,
    );
    change(isDismissed ? { status: 'none' } : { ...notice, status: 'failed' });
    if (isDismissed) onDismissed();
  };

  return {
    get state() {
      return state;
    },
    read: () => void read(),
    dismiss() {
      if (state.status === 'shown' || state.status === 'failed') void dismiss(state);
    },
  };
}
