import type { ProblemView } from "../../contract.ts";

interface Props {
  problem: ProblemView;
  onFix: (id: string) => void;
}

const leads: Record<ProblemView["severity"], string> = {
  error: "Needs fixing",
  warning: "Worth a look",
  advice: "",
};

/** A problem the check found, beside what it is about, with its remedy as a button where there is one. */
export function ProblemNote({ problem, onFix }: Props) {
  const { id, severity, message, remedy, fix } = problem;
  return (
    <div className={`problem problem-${severity}`}>
      <p>
        {leads[severity] && <strong>{leads[severity]}: </strong>}
        {message}
      </p>
      {remedy && <p className="remedy">{remedy}</p>}
      {fix && (
        <button type="button" className="small" onClick={() => onFix(id)}>
          {fix}
        </button>
      )}
    </div>
  );
}
