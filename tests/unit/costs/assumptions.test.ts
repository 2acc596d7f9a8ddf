import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Assumption } from "#lib/costs/assumptions/assumption.ts";
import { ASSUMPTIONS, INPUT_GROUPS, INPUT_KEYS, type InputKey } from "#lib/costs/assumptions.ts";
import { english } from "#tests/support/english.ts";

const all: readonly (readonly [InputKey, Assumption])[] = INPUT_KEYS.map((key) => [key, ASSUMPTIONS[key]]);

describe("the defaults of the cost model", () => {
  it.each(all)("%s is within its own bounds", (_, assumption) => {
    expect(assumption.value).toBeGreaterThanOrEqual(assumption.min);
    expect(assumption.value).toBeLessThanOrEqual(assumption.max);
  });

  it.each(all.filter(([, assumption]) => assumption.kind === "fact"))(
    "%s names a fact of the registry that is a number",
    (_, assumption) => {
      if (assumption.kind !== "fact") return;
      const path = `content/facts/${assumption.factId}.yaml`;
      expect(existsSync(path), path).toBe(true);
      expect(typeof parse(readFileSync(path, "utf8")).value).toBe("number");
    },
  );

  it.each(all.filter(([, assumption]) => assumption.kind === "assumption" && assumption.priceId))(
    "%s names an entry of the company's price table",
    (_, assumption) => {
      if (assumption.kind !== "assumption") return;
      const path = `content/prices/${assumption.priceId}.yaml`;
      expect(existsSync(path), path).toBe(true);
    },
  );

  it("are in one group each, and the groups are all inputs in their order", () => {
    expect(INPUT_GROUPS.flatMap(({ keys }) => keys)).toEqual(INPUT_KEYS);
  });

  it.each(all)("%s is in docs/cost-model.md with the same value, unit and reason", (key, assumption) => {
    const row = readFileSync("docs/cost-model.md", "utf8")
      .split("\n")
      .find((line) => line.includes(`(\`${key}\`)`));
    const { names, units } = english.costInputs;
    expect(row).toContain(
      `${names[key]} (\`${key}\`) | ${assumption.value} | ${units[assumption.unit].name} |`,
    );
    expect(row).toContain(english.costNotes.why[key]);
    expect(row).toContain(assumption.kind);
  });

  it("label what management prevents as an assumption", () => {
    for (const key of ["managedPrevention", "coManagedPrevention", "inHousePrevention"] as const) {
      expect(ASSUMPTIONS[key].kind).toBe("assumption");
      expect(english.costNotes.why[key]).toContain("Set it to 0");
    }
  });
});
