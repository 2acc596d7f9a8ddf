import { FitLink } from "#components/comparison/fit-link.tsx";
import { library } from "#lib/content/library.ts";
import { comparisonGroups } from "#lib/kinds/hub/comparison-groups.ts";
import { Duels } from "./duels.tsx";

/** All comparisons under the question they answer, each with its options in their colors. */
export function ComparisonIndex() {
  const content = library();
  return comparisonGroups(content).map(({ decision, question, entries }) => (
    <section key={decision} aria-labelledby={decision}>
      <h2 id={decision}>{question}</h2>
      <Duels
        library={content}
        entries={entries}
        after={(comparison) => <FitLink comparison={comparison} />}
      />
    </section>
  ));
}
