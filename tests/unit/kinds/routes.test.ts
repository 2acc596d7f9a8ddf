import { expect, test } from "vitest";
import { kindNames } from "#lib/kinds/kinds.ts";
import { kindsWithoutRoute, routedKinds } from "#tests/support/routed-kinds.ts";

test("every kind of page has a route, and no route names a kind that does not exist", () => {
  expect(kindsWithoutRoute(".", kindNames)).toEqual([]);
  expect([...routedKinds(".").keys()].sort()).toEqual([...kindNames].sort());
});
