/** What was read last week, and what to do next: the report that the company gets by mail. */
import { useEffect, useState } from "react";
import type { ReadersView } from "../../contract.ts";
import { server } from "../api.ts";
import { WeeksChart } from "./weeks-chart.tsx";

export function ReadersScreen() {
  const [view, setView] = useState<ReadersView>();
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    server.readers().then(setView, (error: Error) => setRefused(error.message));
  }, []);
  if (!view)
    return (
      <main className="screen">
        <h1>Readers</h1>
        {refused ? <p className="none">{refused}</p> : <p className="loading">Counting…</p>}
      </main>
    );
  return (
    <main className="screen readers" lang={view.language}>
      <h1>{view.title}</h1>
      {view.sections.map(({ heading, sentences, chart }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {chart && <WeeksChart chart={chart} />}
        </section>
      ))}
    </main>
  );
}
