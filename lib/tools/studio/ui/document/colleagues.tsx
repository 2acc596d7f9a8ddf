/** Who else is in the document, and what there is to know before two people write the same words. */
import { useEffect, useState } from "react";
import type { Colleague, PresenceAnswer } from "../../contract.ts";
import { server } from "../api.ts";
import { timeInWords } from "../parts/words.ts";

/** A colleague who comes or goes is seen this soon. */
const askMs = 5000;

/** @param isTeam whether there is anybody to ask about @returns nothing before the server has answered, and while it does not */
export function usePresence(file: string, isTeam: boolean): PresenceAnswer | undefined {
  const [answer, setAnswer] = useState<PresenceAnswer>();
  useEffect(() => {
    if (!isTeam) return;
    const tab = crypto.randomUUID();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const ask = async () => {
      clearTimeout(timer);
      const now = await server.presence(tab, file).catch(() => undefined);
      if (closed) return;
      // Most answers say what the one before said.
      setAnswer((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
      timer = setTimeout(ask, askMs);
    };
    const leave = () => void server.leave(tab).catch(() => undefined);
    void ask();
    addEventListener("pagehide", leave);
    addEventListener("pageshow", ask);
    document.addEventListener("visibilitychange", ask);
    return () => {
      closed = true;
      clearTimeout(timer);
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", ask);
      document.removeEventListener("visibilitychange", ask);
      leave();
    };
  }, [file, isTeam]);
  return answer;
}

export function Colleagues({ presence }: { presence: PresenceAnswer | undefined }) {
  const { colleagues = [], isOpenElsewhere = false, choose } = presence ?? {};
  const writing = colleagues.some(({ unpublished }) => unpublished);
  return (
    <>
      {choose && (
        <div className="notice notice-error" role="alert">
          <p>
            <strong>Somebody else’s version of words that you changed has been published.</strong> Nothing is
            lost, and you can go on writing. Before your text can be published, choose which version stays.
          </p>
          <a className="button" href={choose}>
            Compare the two
          </a>
        </div>
      )}
      <div className="colleagues" role="status">
        {colleagues.map((colleague) => (
          <p key={colleague.id}>
            <strong>{colleague.name}</strong> {inWords(colleague)}
            {colleague.unpublished && (
              <>
                {" "}
                <a href={colleague.unpublished.href}>See the change</a>
              </>
            )}
          </p>
        ))}
        {isOpenElsewhere && (
          <p>You have this document open in another tab or browser, too. Both save to the same text.</p>
        )}
        {writing && (
          <p className="help">
            Go on writing: changes to different paragraphs are merged when they are published. If you both
            change the same one, whoever is second is shown both.
          </p>
        )}
      </div>
    </>
  );
}

function inWords({ isHere, unpublished }: Colleague): string {
  const here = "has this document open";
  if (!unpublished) return `${here}.`;
  const { is, what, since } = unpublished;
  const did = {
    changed: `has had unpublished changes here${since === undefined ? "" : ` since ${timeInWords(since)}`}${what ? `: ${what}` : ""}.`,
    new: "is writing a new document with this name, which is not published yet.",
    removed: "has deleted it, which is not published yet.",
  }[is];
  return isHere ? `${here}, and ${did}` : did;
}
