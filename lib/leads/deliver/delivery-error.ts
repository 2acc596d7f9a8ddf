import type { Failure } from "#lib/leads/outbox.ts";

/** A delivery that did not arrive. Its message is kept with the delivery and logged, so it names kinds and codes only. */
export class DeliveryError extends Error implements Failure {
  override readonly name = "DeliveryError";
  readonly error: string;
  readonly permanent: boolean;
  readonly retryAfterMs: number;

  constructor(error: string, more: { permanent?: boolean; retryAfterMs?: number } = {}) {
    super(error);
    this.error = error;
    this.permanent = more.permanent ?? false;
    this.retryAfterMs = more.retryAfterMs ?? 0;
  }
}
