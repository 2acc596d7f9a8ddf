/** What the check found in a document, with a way to each place. */
import { counted } from "../../../../shared/counted.ts";
import type { ProblemView } from "../../contract.ts";
import { inWords } from "../parts/words.ts";
import { ProblemNote } from "./problem-note.tsx";
import type { DocumentSession } from "./session.ts";
import { showBlock, showField } from "./show.ts";
import type { Writing } from "./writing.ts";

interface Props {
  problems: readonly ProblemView[];
  session: DocumentSession;
  writing: Writing;
}

export function ProblemList({ problems, session, writing }: Props) {
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <details className="problems" open={errors > 0}>
      <summary>
        {errors > 0
          ? `${counted(errors, "problem")} to fix before publishing`
          : `${counted(problems.length, "thing")} worth a look`}
      </summary>
      <Problems problems={problems} session={session} writing={writing} />
    </details>
  );
}

/** Each with a way to where it is. */
export function Problems({ problems, session, writing }: Props) {
  const show = ({ field, block }: ProblemView) => {
    if (block && writing.view) showBlock(session, writing.view, block);
    else if (field) showField(field);
  };
  return (
    <ul className="problem-places">
      {problems.map((problem) => (
        <li key={problem.id}>
          <ProblemNote problem={problem} onFix={(id) => void session.fix(id)} />
          {(problem.field || problem.block) && (
            <button type="button" className="small" onClick={() => show(problem)}>
              Show {problem.field ? inWords(String(problem.field[0] ?? "")) : "in the text"}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
