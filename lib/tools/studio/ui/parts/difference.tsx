/** What is different, line by line: what goes is struck out, what comes is underlined. */
import { structuredPatch } from "diff";

export function Difference({ before, after }: { before: string; after: string }) {
  const { hunks } = structuredPatch("", "", before, after, "", "", { context: 1 });
  if (hunks.length === 0) return <p className="none">Nothing is different.</p>;
  return <Lines lines={hunks.flatMap(({ lines }, index) => (index > 0 ? ["@@", ...lines] : lines))} />;
}

/** @param patch a unified difference, as git prints it */
export function Patch({ patch }: { patch: string }) {
  const lines = patch.split("\n");
  const first = lines.findIndex((line) => line.startsWith("@@"));
  return <Lines lines={lines.slice(first === -1 ? 0 : first + 1).filter((line) => line !== "")} />;
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <pre className="difference" tabIndex={0}>
      {lines.map((line, key) => {
        const words = line.slice(1) || " ";
        if (line.startsWith("@@")) return <hr key={key} />;
        if (line.startsWith("\\")) return null;
        if (line.startsWith("-")) return <del key={key}>{words}</del>;
        if (line.startsWith("+")) return <ins key={key}>{words}</ins>;
        return <span key={key}>{words}</span>;
      })}
    </pre>
  );
}
