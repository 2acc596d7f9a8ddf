/** How long nothing at all may happen before a storm counts as stuck: a limit for hangs, far above any pause of a busy machine. */
const patienceMs = 120_000;

/**
 * Waits for work however long it takes, as long as it gets on.
 *
 * @param progress a number that changes whenever something gets done
 * @throws Error where it stays the same for two minutes, with what had been reached
 */
export async function unlessStalled<Result>(
  what: string,
  work: Promise<Result>,
  progress: () => number,
): Promise<Result> {
  const stalled = Promise.withResolvers<never>();
  let reached = progress();
  let since = Date.now();
  const watch = setInterval(() => {
    if (progress() !== reached) {
      reached = progress();
      since = Date.now();
    } else if (Date.now() - since > patienceMs)
      stalled.reject(new Error(`${what}: stuck at ${reached} for ${patienceMs / 1000} s`));
  }, 1_000);
  try {
    return await Promise.race([work, stalled.promise]);
  } finally {
    clearInterval(watch);
  }
}
