/** Five things to know, the first time somebody opens the studio. */
import { useState } from "react";
import { Dialog } from "./parts/dialog.tsx";
import { useStudio } from "./parts/studio-context.tsx";

interface Step {
  title: string;
  text: string;
}

const publishing: Step = {
  title: "Publish when you are ready",
  text: "“Publish” shows what changed, in words, and sends it out. If something has to be fixed first, it says what and where.",
};

const handingIn: Step = {
  title: "Hand it in when it is finished",
  text: "“Hand in…” shows what changed, and a mail tells the editors. One of them reads it and publishes it, or writes you a remark. Visitors see nothing before that.",
};

const steps: readonly Step[] = [
  {
    title: "Everything is in one list",
    text: "Articles, prices, menus, people: choose one to change it, or “New…” to write another. What you begin is a draft: visitors see it once “Draft” is unchecked and it is published.",
  },
  {
    title: "Write as you would a letter",
    text: "Click into the text and type. “+ Insert” offers headings, tables, pictures and everything else the site can show; Ctrl+Enter opens it too.",
  },
  {
    title: "The page is beside it",
    text: "What you type shows in the real page at once. Click anything there to go to where it is written.",
  },
  {
    title: "It saves by itself",
    text: "“Saved” at the top means it is safe. Undo takes back any step, even yesterday's. Visitors see nothing of it yet.",
  },
];

const seen = "studio-tour-seen";

export function Tour() {
  const [at, setAt] = useState(() => (localStorage.getItem(seen) === null ? 0 : undefined));
  const { site } = useStudio();
  const all = [...steps, site.person.email === "" ? publishing : handingIn];
  const step = at === undefined ? undefined : all[at];
  if (at === undefined || !step) return null;
  const end = () => {
    localStorage.setItem(seen, "yes");
    setAt(undefined);
  };
  return (
    <Dialog key={at} title={step.title} onClose={end}>
      <p className="lead">{step.text}</p>
      <div className="tour-foot">
        <span className="help">
          {at + 1} of {all.length}
        </span>
        {at > 0 && (
          <button type="button" onClick={() => setAt(at - 1)}>
            Back
          </button>
        )}
        <button
          type="button"
          className="primary"
          onClick={() => (at + 1 < all.length ? setAt(at + 1) : end())}
        >
          {at + 1 < all.length ? "Next" : "Start"}
        </button>
      </div>
    </Dialog>
  );
}
