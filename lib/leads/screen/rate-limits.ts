import type { Pool } from "pg";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  type RateLimiterRes,
} from "rate-limiter-flexible";

/** How much is normal. Counts are submissions in `windowSeconds`. */
export interface RateLimitSettings {
  readonly windowSeconds: number;
  /** From one address prefix: more is set aside … */
  readonly perAddress: number;
  /** … and more than this is refused with 429. */
  readonly perAddressRefused: number;
  /** For one e-mail address: more is set aside, so that nobody is flooded with confirmations. */
  readonly perEmail: number;
}

export interface RateVerdict {
  readonly signals: readonly ("rate-address" | "rate-email")[];
  /** Seconds to wait where the address is refused. */
  readonly refusedForSeconds?: number;
}

export interface RateLimits {
  /** Counts one submission. Keys must carry no personal data: pass digests. Never rejects. */
  count(addressKey: string, emailKey: string): Promise<RateVerdict>;
  /** Takes one count back: the submission was not stored, or was stored before. Never rejects. */
  refund(addressKey: string, emailKey: string): Promise<void>;
}

/** The table that {@link RateLimiterPostgres} writes; made by the migrations. */
export const rateLimitTable = "lead_rate_limit";

/** The row of an e-mail address's count, by the digest that it was counted under. */
export function emailLimitKey(digest: string): string {
  return `email:${digest}`;
}

/**
 * Limits counted in memory, or, where several processes share one PostgreSQL, in its table. When the table cannot be reached
 * the count goes on in memory: a limit that fails must not stop a lead.
 */
export function rateLimits(settings: RateLimitSettings, pool?: Pool): RateLimits {
  const limiter = (keyPrefix: string, points: number): RateLimiterAbstract => {
    const limits = { keyPrefix, points, duration: settings.windowSeconds };
    const memory = new RateLimiterMemory(limits);
    if (pool === undefined) return memory;
    return new RateLimiterPostgres({
      ...limits,
      storeClient: pool,
      storeType: "pool",
      tableName: rateLimitTable,
      tableCreated: true,
      insuranceLimiter: memory,
    });
  };
  const byAddress = limiter("address", settings.perAddressRefused);
  const byEmail = limiter("email", settings.perEmail);
  return {
    async count(addressKey, emailKey) {
      const [address, email] = await Promise.all([
        consume(byAddress, addressKey),
        consume(byEmail, emailKey),
      ]);
      const signals: ("rate-address" | "rate-email")[] = [];
      if (address.consumedPoints > settings.perAddress) signals.push("rate-address");
      if (email.consumedPoints > settings.perEmail) signals.push("rate-email");
      if (address.consumedPoints <= settings.perAddressRefused) return { signals };
      return { signals, refusedForSeconds: Math.max(1, Math.ceil(address.msBeforeNext / 1000)) };
    },
    async refund(addressKey, emailKey) {
      await Promise.allSettled([byAddress.reward(addressKey), byEmail.reward(emailKey)]);
    },
  };
}

// The library rejects with its result when the limit is passed, and resolves with it when not.
async function consume(
  limiter: RateLimiterAbstract,
  key: string,
): Promise<Pick<RateLimiterRes, "consumedPoints" | "msBeforeNext">> {
  try {
    return await limiter.consume(key);
  } catch (rejection) {
    if (isResult(rejection)) return rejection;
    return { consumedPoints: 0, msBeforeNext: 0 };
  }
}

function isResult(value: unknown): value is RateLimiterRes {
  return typeof value === "object" && value !== null && "consumedPoints" in value && "msBeforeNext" in value;
}
