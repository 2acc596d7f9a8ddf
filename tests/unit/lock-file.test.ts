import { expect, test } from "vitest";
import { z } from "zod";
import lock from "../../package-lock.json" with { type: "json" };

test("every package of the lock file, for every platform, has the digest that npm checks it by", () => {
  const entry = z.object({ integrity: z.string().startsWith("sha512-").optional() });
  const packages = z.record(z.string(), entry).parse(lock.packages);
  const unchecked = Object.entries(packages).filter(([path, { integrity }]) => path !== "" && !integrity);
  expect(unchecked.map(([path]) => path)).toEqual([]);
});
