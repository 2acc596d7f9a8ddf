import { OptionNames } from "#components/comparison/option-names.tsx";
import { library } from "#lib/content/library.ts";
import { comparisonGroups } from "#lib/page/comparison-groups.ts";
import { routes } from "#lib/site/routes.ts";

/** All comparisons under the question they answer, each with its options in their colours. */
export function ComparisonIndex() {
  const content = library();
  return comparisonGroups(content).map(({ decision, question, entries }) => (
    <section key={decision} aria-labelledby={decision}>
      <h2 id={decision}>{question}</h2>
      <ul className="duels">
        {entries.map(({ article, comparison }) => (
          <li key={article.id} className="duel">
            <h3>
              <a href={article.path}>
                <OptionNames library={content} comparison={comparison} />
              </a>
            </h3>
            <p>{comparison.data.question}</p>
            <p>
              <a href={routes.fit(comparison.id)} aria-label={`Which fits you? ${comparison.data.title}`}>
                Which fits you?
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
