/** How many pages that were made ready were read: told by a crowd whose size and ways are made up, and known. */
import { expect, it } from "vitest";
import { GoingOn } from "#lib/reading/going-on.ts";
import { generator } from "#tests/support/random.ts";

interface Ways {
  /** How many in a hundred go on from the first page and from a later one. */
  first: number;
  later: number;
  /** How many of the pages that are made ready are opened. */
  opened: number;
}

/** @returns the share that was read among those without a sign of it: the true one, and what is worked out */
function crowd({ first, later, opened }: Ways, visits: number) {
  const random = generator(7);
  const chance = (share: number) => random() < share;
  const goingOn = new GoingOn();
  let [read, unread] = [0, 0];
  for (let visit = 0; visit < visits; visit += 1) {
    const speculates = chance(0.6);
    const wentOn = chance(first);
    goingOn.opened(speculates, true, wentOn);
    if (!wentOn) continue;
    if (!speculates) goingOn.opened(false, false, chance(later));
    else if (!chance(opened)) {
      unread += 1;
      goingOn.madeReady(false);
    } else if (chance(later)) goingOn.madeReady(true);
    else {
      read += 1;
      goingOn.madeReady(false);
    }
  }
  return { truth: read / (read + unread), found: goingOn.readShare() };
}

it.each([
  { first: 0.45, later: 0.3, opened: 1 },
  { first: 0.45, later: 0.3, opened: 0.5 },
  { first: 0.6, later: 0.2, opened: 0.3 },
  { first: 0.3, later: 0.3, opened: 0.7 },
])("is found within a sixth of all for %o", (ways) => {
  const { truth, found } = crowd(ways, 20_000);
  expect(Math.abs((found ?? Number.NaN) - truth)).toBeLessThan(1 / 6);
});

it("is not told by a few visits", () => {
  expect(crowd({ first: 0.45, later: 0.3, opened: 0.5 }, 30).found).toBeUndefined();
});
