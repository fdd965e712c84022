// A lock of the browser as something one has until one gives it back, or until it is taken away.

export interface Held {
  readonly release: () => void;
  /** Resolves when another tab has taken the lock away; never after it was given back. */
  readonly stolen: Promise<void>;
}

/** Where locks are known: https, localhost and browsers of the last years. */
export type Locks = Pick<LockManager, 'request'>;

/** Asks for a lock; undefined where it is not to be had at once and `ifAvailable` is set. Rejects where `signal` ends the wait. */
export function hold(locks: Locks, name: string, options: LockOptions): Promise<Held | undefined> {
  return new Promise((resolve, reject) => {
    let release: () => void = () => undefined;
    const until = new Promise<void>((done) => {
      release = done;
    });
    let take: () => void = () => undefined;
    const stolen = new Promise<void>((done) => {
      take = done;
    });
    locks
      .request(name, options, (lock) => {
        if (!lock) return resolve(undefined);
        resolve({ release, stolen });
        return until;
      })
      .catch((error: unknown) => {
        // a promise that is settled already stays as it is: then the lock was ours, and is no more
        reject(error);
        take();
      });
  });
}
