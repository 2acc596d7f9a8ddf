import { setTimeout as sleep } from "node:timers/promises";

/** How many leads the storm sends. */
export const stormLeads = Number(process.env.STORM_LEADS ?? 2_000);

/** Which form a visitor sends: both have leads under way at every moment of the storm. */
export function formOfVisitor(email: string): "contact" | "quote" {
  return Number(/\d+/.exec(email)?.[0]) % 2 === 0 ? "contact" : "quote";
}

/** Visitors at work. */
export interface Visitors {
  /** How many leads were answered 303 so far. */
  accepted(): number;
  /** The e-mail addresses that were answered 303 before a moment. */
  acceptedBefore(moment: Date): ReadonlySet<string>;
  /** Resolves when at least this many were. */
  reached(count: number): Promise<void>;
  /** Resolves with the e-mail addresses that were answered 303, which is every one of them unless they were called off. */
  readonly done: Promise<{ accepted: ReadonlySet<string>; tries: number }>;
}

/**
 * Visitors who send one message each, and send it again when they get no answer or 503, as a person at a form does.
 *
 * @param origins web processes, taken in turn as nginx does
 * @param over calls them off
 */
export function visitors(origins: readonly string[], count: number, over: AbortSignal): Visitors {
  /** When each was answered, by its email address. */
  const accepted = new Map<string, number>();
  const waiting: { count: number; resolve: () => void }[] = [];
  let next = 0;
  let tries = 0;
  const visitor = async () => {
    while (next < count && !over.aborted) {
      const number = next;
      next += 1;
      const email = `visitor-${number}@example.com`;
      for (let attempt = 0; !over.aborted; attempt += 1) {
        tries += 1;
        if (await post(origins[(number + attempt) % origins.length] ?? "", number, email)) {
          accepted.set(email, Date.now());
          break;
        }
        await sleep(20 + Math.random() * 80);
      }
      for (const waiter of waiting) if (accepted.size >= waiter.count) waiter.resolve();
    }
  };
  return {
    accepted: () => accepted.size,
    acceptedBefore: (moment) =>
      new Set([...accepted].filter(([, at]) => at < moment.getTime()).map(([email]) => email)),
    reached(wanted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (accepted.size >= wanted) resolve();
      else waiting.push({ count: wanted, resolve });
      return promise;
    },
    done: Promise.all(Array.from({ length: 16 }, visitor)).then(() => ({
      accepted: new Set(accepted.keys()),
      tries,
    })),
  };
}

async function post(origin: string, number: number, email: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/api/leads/`, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(8_000),
      body: new URLSearchParams({
        name: `Visitor ${number}`,
        email,
        message: `Message ${number}`,
        consent: "2026-11",
        ...(formOfVisitor(email) === "quote" && { form: "quote", people: "25", computers: "31" }),
      }),
    });
    await response.arrayBuffer();
    if (response.status !== 303 && response.status !== 503)
      throw new TypeError(`unexpected ${response.status}`);
    return response.status === 303;
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith("unexpected")) throw error;
    return false;
  }
}

/**
 * Calls a disaster each time the work has got on by a random number of steps, until it is over: never by the clock, so a slow
 * machine has as much time between two of them as it needs.
 *
 * @param after resolves once so many more steps are done
 * @param between the fewest and the most steps between two disasters
 */
export async function disasters(
  over: Promise<unknown>,
  after: (steps: number) => Promise<void>,
  strike: () => void | Promise<void>,
  [fewest, most]: readonly [number, number],
): Promise<void> {
  let raging = true;
  const calm = over.then(
    () => {
      raging = false;
    },
    () => {
      raging = false;
    },
  );
  while (raging) {
    await Promise.race([after(fewest + Math.floor(Math.random() * (most - fewest + 1))), calm]);
    if (raging) await strike();
  }
}
