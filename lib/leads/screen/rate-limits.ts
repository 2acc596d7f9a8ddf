import type { Pool } from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { type Counted, windowCounter } from "#lib/leads/screen/window-counter.ts";

/** How much is normal. Counts are submissions in `windowSeconds`. */
export interface RateLimitSettings {
  readonly windowSeconds: number;
  /** From one address prefix: more is set aside … */
  readonly perAddress: number;
  /** … and more than this is refused with 429. */
  readonly perAddressRefused: number;
  /** For one email address: more is set aside, so that nobody is flooded with confirmations. */
  readonly perEmail: number;
}

export interface RateVerdict {
  readonly signals: readonly ("rate-address" | "rate-email")[];
  /** Seconds to wait where the address is refused. */
  readonly refusedForSeconds?: number;
}

export interface RateLimits {
  /**
   * Counts one submission; without an email key only the network address. Keys must carry no personal data: pass digests. A submission that
   * is refused for its address is not counted for its email address. Never rejects.
   */
  count(addressKey: string, emailKey?: string): Promise<RateVerdict>;
  /** Takes one count back: the submission was not stored, or was stored before. Never rejects. */
  refund(addressKey: string, emailKey?: string): Promise<void>;
}

/** The table that {@link RateLimiterPostgres} writes; made by the migrations. */
const rateLimitTable = "lead_rate_limit";

/** The row of an email address's count, by the digest that it was counted under. */
export function emailLimitKey(digest: string): string {
  return `email:${digest}`;
}

/** Keys of each limit that are kept in memory, some 10 MB of them. */
const mostKeys = 50_000;

interface Limiter {
  consume(key: string): Promise<Counted>;
  reward(key: string): Promise<unknown>;
}

/**
 * Limits counted in memory, or, where several processes share one PostgreSQL, in its table. When the table cannot be reached
 * counting continues in memory: a limit that fails must not stop a lead.
 */
export function rateLimits(settings: RateLimitSettings, pool?: Pool): RateLimits {
  const limiter = (keyPrefix: string, points: number): Limiter => {
    const memory = windowCounter(settings.windowSeconds * 1_000, mostKeys);
    const alone = {
      consume: async (key: string) => memory.consume(key),
      reward: async (key: string) => memory.reward(key),
    };
    if (pool === undefined) return alone;
    const table = new RateLimiterPostgres({
      keyPrefix,
      points,
      duration: settings.windowSeconds,
      storeClient: pool,
      storeType: "pool",
      tableName: rateLimitTable,
      tableCreated: true,
    });
    return {
      // The library rejects with its result when the limit is passed, and with an error when the table cannot be reached.
      consume: (key) =>
        table
          .consume(key)
          .catch((rejection: unknown) => (isCounted(rejection) ? rejection : alone.consume(key))),
      reward: (key) => table.reward(key).catch(() => alone.reward(key)),
    };
  };
  const byAddress = limiter("address", settings.perAddressRefused);
  const byEmail = limiter("email", settings.perEmail);
  return {
    async count(addressKey, emailKey) {
      const signals: ("rate-address" | "rate-email")[] = [];
      const address = await byAddress.consume(addressKey);
      if (address.consumedPoints > settings.perAddress) signals.push("rate-address");
      if (address.consumedPoints > settings.perAddressRefused)
        return { signals, refusedForSeconds: Math.max(1, Math.ceil(address.msBeforeNext / 1000)) };
      const email = emailKey === undefined ? undefined : await byEmail.consume(emailKey);
      if (email !== undefined && email.consumedPoints > settings.perEmail) signals.push("rate-email");
      return { signals };
    },
    async refund(addressKey, emailKey) {
      await Promise.all([
        byAddress.reward(addressKey),
        emailKey === undefined ? undefined : byEmail.reward(emailKey),
      ]);
    },
  };
}

function isCounted(value: unknown): value is Counted {
  return typeof value === "object" && value !== null && "consumedPoints" in value && "msBeforeNext" in value;
}
