import type { DeliverySettings } from "#lib/leads/env.ts";

/**
 * When to try again after the `attempts`-th failure: exponential with jitter, between half and all of `base × 2^(attempts-1)`,
 * so that many deliveries that failed together do not come back together.
 *
 * @param atLeastMs the wait a receiver requested (Retry-After), respected up to the longest wait
 */
export function nextAttempt(
  now: Date,
  attempts: number,
  settings: Pick<DeliverySettings, "baseDelayMs" | "maxDelayMs">,
  atLeastMs = 0,
  random: () => number = Math.random,
): Date {
  const whole = Math.min(settings.maxDelayMs, settings.baseDelayMs * 2 ** (attempts - 1));
  const wait = Math.max(whole * (0.5 + random() / 2), Math.min(atLeastMs, settings.maxDelayMs));
  return new Date(now.getTime() + wait);
}
