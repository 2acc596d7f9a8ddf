import type { Failure } from "#lib/leads/outbox.ts";

/** A delivery that did not arrive. Its message is kept with the delivery and logged, so it names kinds and codes only. */
export class DeliveryError extends Error implements Failure {
  override readonly name = "DeliveryError";
  readonly error: string;
  readonly permanent: boolean;
  readonly needsRepair: boolean;
  readonly retryAfterMs: number;

  constructor(
    error: string,
    more: { permanent?: boolean; needsRepair?: boolean; retryAfterMs?: number } = {},
  ) {
    super(error);
    this.error = error;
    this.permanent = more.permanent ?? false;
    this.needsRepair = more.needsRepair ?? false;
    this.retryAfterMs = more.retryAfterMs ?? 0;
  }
}

/** A delivery that goes on later although nothing has failed: the wait counts as no try. Its message is logged. */
export class NotYet extends Error {
  override readonly name = "NotYet";
  readonly delayMs: number;

  constructor(message: string, delayMs: number) {
    super(message);
    this.delayMs = delayMs;
  }
}
