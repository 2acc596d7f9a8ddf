/** The page itself beside its text: what is written shows there at once, and a click there opens what is written. */
import { useCallback, useEffect, useRef, useState } from "react";
import { insteadTiming } from "../../contract.ts";
import type { DocumentSession, Snapshot } from "../document/session.ts";
import type { Writing } from "../document/writing.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { timeInWords } from "../parts/words.ts";
import { blockAt } from "../prose/commands.ts";
import { LiveBlock } from "./live-block.ts";
import { openClicked } from "./open-clicked.ts";
import { Results } from "./results.tsx";
import { Stated } from "./stated.tsx";

const widths = { Phone: 390, Tablet: 768, Desktop: undefined } as const;
type Width = keyof typeof widths;
const widthNames: readonly Width[] = ["Phone", "Tablet", "Desktop"];

/** Somebody else may have been faster: then the page that comes is again not a live one. */
const againMs = 1000;

interface Props {
  session: DocumentSession;
  now: Snapshot;
  address: string;
  writing: Writing;
  /** In a team, whether a development server makes the page, or could. */
  hasRoom: boolean;
}

export function Preview({ session, now, address, writing, hasRoom }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState<Width>("Desktop");
  const [dark, setDark] = useState<boolean>();
  const [shows, setShows] = useState<"page" | "results" | "stated">("page");
  const [loaded, setLoaded] = useState(false);
  const [instead, setInstead] = useState<string>();
  const watch = useLive(session, now, frame);

  const dress = useCallback(() => {
    const page = frame.current?.contentDocument;
    if (page?.documentElement && dark !== undefined)
      page.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  useEffect(dress, [dress]);

  useEffect(() => {
    if (!hasRoom || instead === undefined) return;
    const timer = setTimeout(() => {
      setLoaded(false);
      setInstead(undefined);
      frame.current?.contentWindow?.location.reload();
    }, againMs);
    return () => clearTimeout(timer);
  }, [hasRoom, instead]);

  const onLoad = () => {
    setLoaded(true);
    const page = frame.current?.contentDocument;
    setInstead(page ? insteadIn(page) : undefined);
    if (!page) return;
    dress();
    hidePanel(page);
    watch(page);
    page.addEventListener(
      "click",
      (click) => {
        click.preventDefault();
        click.stopPropagation();
        if (writing.view || session.snapshot().view.blocks === undefined)
          openClicked(click.target, session, writing.view);
      },
      { capture: true },
    );
  };

  return (
    <aside className="preview" aria-label="Preview">
      <div className="preview-tools">
        <fieldset className="pills" aria-label="Preview shows">
          <button type="button" aria-pressed={shows === "page"} onClick={() => setShows("page")}>
            Page
          </button>
          <button type="button" aria-pressed={shows === "results"} onClick={() => setShows("results")}>
            Search and social
          </button>
          <button type="button" aria-pressed={shows === "stated"} onClick={() => setShows("stated")}>
            What it states
          </button>
        </fieldset>
        {shows === "page" && (
          <>
            <fieldset className="pills" aria-label="Width">
              {widthNames.map((name) => (
                <button key={name} type="button" aria-pressed={width === name} onClick={() => setWidth(name)}>
                  {name}
                </button>
              ))}
            </fieldset>
            <button
              type="button"
              className="quiet"
              aria-pressed={dark === true}
              onClick={() => setDark(dark !== true)}
            >
              Dark
            </button>
          </>
        )}
        <a className="quiet" href={address} target="_blank" rel="noopener">
          Open
        </a>
      </div>
      {instead !== undefined && (
        <p className="preview-instead" role="status">
          <strong>Not the live page.</strong> As many are being shown as the server has room for.{" "}
          {instead === "published"
            ? "This is the page as visitors have it."
            : instead !== "" &&
              `This is the page as it was last made for you (${timeInWords(instead)}).`}{" "}
          Go on writing: it is saved, and the live page appears here by itself when there is room.
        </p>
      )}
      <div className="preview-place" hidden={shows !== "page"}>
        {!loaded && (
          <p className="loading" role="status">
            Preparing the page… The first time after a start, this can take half a minute. You can write in
            the meantime.
          </p>
        )}
        <iframe
          ref={frame}
          title={`The page ${address}`}
          src={address}
          onLoad={onLoad}
          className={`frame frame-${width.toLowerCase()}`}
          width={widths[width]}
        />
      </div>
      {shows === "stated" && <Stated page={frame.current?.contentDocument ?? undefined} />}
      {shows === "results" && <Results now={now} address={address} card={cardOf(frame.current)} />}
    </aside>
  );
}

/** What a page is that no development server has made: see `insteadTiming`. Nothing of one that a server has made. */
function insteadIn(page: Document): string | undefined {
  const its = page.defaultView;
  const [navigation] = its?.performance.getEntriesByType("navigation") ?? [];
  if (!its || !(navigation instanceof its.PerformanceNavigationTiming)) return undefined;
  return navigation.serverTiming.find(({ name }) => name === insteadTiming)?.description;
}

/** The development site's own list of problems; here they are beside the fields. */
function hidePanel(page: Document): void {
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync("content-problems, nextjs-portal { display: none }");
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

/** The picture for links to the page: the page names it with the site's own address. */
function cardOf(frame: HTMLIFrameElement | null): string | undefined {
  const named = frame?.contentDocument?.querySelector<HTMLMetaElement>('meta[property="og:image"]')?.content;
  return named === undefined ? undefined : new URL(named, location.href).pathname;
}

/** @returns watches a page that the frame has loaded */
function useLive(
  session: DocumentSession,
  { saving }: Snapshot,
  frame: { current: HTMLIFrameElement | null },
) {
  const { references, event } = useStudio();
  const known = useRef(references);
  known.current = references;
  const [live] = useState(() => new LiveBlock());
  useEffect(() => {
    session.onText = (transaction) => {
      const page = frame.current?.contentDocument;
      const at = transaction.selection.from;
      const now = blockAt(transaction.doc, at)?.node;
      if (!page || !now || transaction.getMeta("addToHistory") === false) return;
      const key: string = now.attrs.key;
      const before = session.published(key) ?? now;
      live.show(page, before, now, known.current);
    };
    return () => {
      session.onText = undefined;
      live.settle();
    };
  }, [session, frame, live]);

  const follow = useRef(() => {});
  follow.current = () => {
    const page = frame.current?.contentDocument;
    if (page && event && saving.is === "saved") live.follow(page, event.compiled);
  };
  useEffect(() => follow.current(), [saving.is, event]);
  return useCallback((page: Document) => {
    const observer = new MutationObserver(() => follow.current());
    observer.observe(page, { subtree: true, attributes: true, attributeFilter: ["value"] });
  }, []);
}
