import { setTimeout as sleep } from "node:timers/promises";

/** How many leads the storm sends. */
export const stormLeads = Number(process.env.STORM_LEADS ?? 2_000);

/**
 * Visitors who send one message each, and send it again when they get no answer or 503, as a person at a form does. Resolves
 * with the e-mail addresses that were answered 303, which is every one of them.
 *
 * @param origins web processes, taken in turn as nginx does
 */
export async function visitors(
  origins: readonly string[],
  count: number,
): Promise<{ accepted: Set<string>; tries: number }> {
  const accepted = new Set<string>();
  let next = 0;
  let tries = 0;
  const visitor = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      const email = `visitor-${number}@example.com`;
      for (let attempt = 0; ; attempt += 1) {
        tries += 1;
        if (await post(origins[(number + attempt) % origins.length] ?? "", number, email)) break;
        await sleep(20 + Math.random() * 80);
      }
      accepted.add(email);
    }
  };
  await Promise.all(Array.from({ length: 16 }, visitor));
  return { accepted, tries };
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

/** Calls each disaster at random moments until `over` resolves. */
export async function disasters(
  over: Promise<unknown>,
  strike: () => void | Promise<void>,
  [least, most]: readonly [number, number],
): Promise<void> {
  let raging = true;
  const calm = over.then(() => {
    raging = false;
  });
  while (raging) {
    await Promise.race([sleep(least + Math.random() * (most - least)), calm]);
    if (raging) await strike();
  }
}
