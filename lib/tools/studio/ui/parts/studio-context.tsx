/** What every screen knows of the site, kept up to date by the server's events. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Reference, SiteView, StudioEvent } from "../../contract.ts";
import { listen, server } from "../api.ts";

export interface Studio {
  site: SiteView;
  references: readonly Reference[];
  /** Of the site as the server last checked it. */
  event: StudioEvent | undefined;
  reached: boolean;
}

/** After a save the server makes the page anew first: a writer looks at that, and seldom at a list. */
const pageFirstMs = 1000;

const Context = createContext<Studio | undefined>(undefined);

export function useStudio(): Studio {
  const studio = useContext(Context);
  if (!studio) throw new Error("This is outside of the studio.");
  return studio;
}

export function StudioProvider({ children }: { children: ReactNode }) {
  const [site, setSite] = useState<SiteView>();
  const [references, setReferences] = useState<readonly Reference[]>([]);
  const [event, setEvent] = useState<StudioEvent>();
  const [reached, setReached] = useState(true);
  const [refused, setRefused] = useState<string>();
  const version = event?.version;

  useEffect(() => listen(setEvent, setReached), []);
  useEffect(() => {
    let current = true;
    const ask = () =>
      Promise.all([server.site(), server.references()]).then(
        ([newSite, newReferences]) => {
          if (!current) return;
          setSite(newSite);
          setReferences(newReferences);
          setRefused(undefined);
        },
        (error: Error) => current && setRefused(error.message),
      );
    const timer = setTimeout(ask, site ? pageFirstMs : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [version]);

  const studio = useMemo(
    () => site && { site, references, event, reached },
    [site, references, event, reached],
  );
  if (studio) return <Context value={studio}>{children}</Context>;
  return <p className="loading">{refused ?? "Reading the site…"}</p>;
}
