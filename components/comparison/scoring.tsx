import { Sentence } from "#components/ui/sentence.tsx";
import { StackingTable } from "#components/ui/stacking-table.tsx";
import { totalsOf } from "#lib/comparison/readers.ts";
import { CLOSE } from "#lib/comparison/scores.ts";
import { explainsScores, optionName, type ResolvedComparison } from "#lib/page/resolved.ts";
import type { Labels } from "#lib/site/labels.ts";

interface ScoringProps {
  labels: Labels;
  comparison: ResolvedComparison;
}

/**
 * What a comparison's totals rest on: whose interest they serve, how they come out for other readers, and why each row has its scores.
 * Nothing where it says none of this.
 */
export function Scoring({
  labels: {
    comparison: { scoring: labels },
  },
  comparison,
}: ScoringProps) {
  if (!explainsScores(comparison)) return null;
  const { title, options, criteria, interest, readers = [] } = comparison.data;
  const name = (option: string) => optionName(comparison, option);
  const [first] = readers;
  const argued = criteria.filter(({ why }) => why);
  return (
    <>
      <h2 id="rows">{labels.rows}</h2>
      {interest && <p>{labels.interest(name(interest.option), interest.because)}</p>}
      {first && <p>{labels.weightsOf(first.name)}</p>}
      {readers.length > 0 && (
        <StackingTable
          label={labels.totalsName(title)}
          caption={labels.totals}
          columns={[labels.reader, ...options.map(name), labels.result]}
          groups={[
            {
              rows: totalsOf(comparison.data, readers).map(({ reader, ranking, winner, margin }) => ({
                key: reader,
                head: reader,
                cells: [
                  ...options.map((option) => ({
                    content: labels.points(ranking.find((entry) => entry.option === option)?.points ?? 0),
                  })),
                  { content: winner ? labels.leads(name(winner), margin < CLOSE) : labels.tie },
                ],
              })),
            },
          ]}
        />
      )}
      {argued.length > 0 && (
        <ul>
          {argued.map((criterion) => (
            <li key={criterion.id}>
              <Sentence
                parts={labels.row({
                  name: <strong>{criterion.name}</strong>,
                  weight: criterion.weight,
                  scores: options.map((option) => ({
                    option: name(option),
                    score: criterion.values[option]?.score ?? 0,
                  })),
                  why: criterion.why ?? "",
                })}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
