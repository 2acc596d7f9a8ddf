import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Scoring } from "#components/comparison/scoring.tsx";
import type { ResolvedComparison } from "#lib/page/resolved.ts";
import { english } from "#tests/support/english.ts";
import { ownComparison } from "#tests/support/own-comparisons.ts";

const option = (id: string, name: string): ResolvedComparison["options"][number] => ({
  collection: "options",
  id,
  file: `content/options/${id}.yaml`,
  compiled: "",
  means: {},
  data: { name, summary: "What it is.", color: "blue", bestFor: ["Some."], notFor: ["Others."] },
});

test("a comparison says whose interest it serves, its totals for three readers, and why each row has its scores", () => {
  const data = ownComparison("managed-it-vs-break-fix.yaml");
  const comparison: ResolvedComparison = {
    collection: "comparisons",
    id: "managed-it-vs-break-fix",
    file: "content/comparisons/managed-it-vs-break-fix.yaml",
    compiled: "",
    data,
    options: [option("managed-it", "Managed IT"), option("break-fix", "Break/fix")],
    facts: new Map(),
  };
  const html = renderToStaticMarkup(<Scoring labels={english} comparison={comparison} />);
  expect(html).toContain("What earns us more: Managed IT. ");
  expect(html.match(/role="rowheader" scope="row"/g)).toHaveLength(3);
  expect(html.match(/<li>/g)).toHaveLength(data.criteria.length);
  expect(html).toContain(
    "<strong>Cost of a quiet year</strong>, weight 5: Managed IT 3, Break/fix 5. Computed for 20 people",
  );
});
