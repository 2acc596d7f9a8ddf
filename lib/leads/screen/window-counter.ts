/** How often something came in a window of time, in a memory that does not grow with those who ask. */

export interface Counted {
  readonly consumedPoints: number;
  readonly msBeforeNext: number;
}

export interface WindowCounter {
  consume(key: string): Counted;
  reward(key: string): void;
}

/**
 * Counts by key, each in a window that begins with its first count. Beyond `most` keys the one whose window began first is forgotten:
 * it is over, or the next to be.
 */
export function windowCounter(windowMs: number, most: number): WindowCounter {
  const counts = new Map<string, { points: number; ends: number }>();
  return {
    consume(key) {
      const now = performance.now();
      let count = counts.get(key);
      if (count === undefined || count.ends <= now) {
        counts.delete(key);
        const [oldest] = counts.keys();
        if (counts.size >= most && oldest !== undefined) counts.delete(oldest);
        count = { points: 0, ends: now + windowMs };
        counts.set(key, count);
      }
      count.points += 1;
      return { consumedPoints: count.points, msBeforeNext: count.ends - now };
    },
    reward(key) {
      const count = counts.get(key);
      if (count !== undefined && count.points > 0) count.points -= 1;
    },
  };
}
