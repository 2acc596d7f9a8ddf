import { lazy, Suspense } from "react";
import { menuFor } from "../menu.ts";
import { stopped } from "./api.ts";
import { ListScreen } from "./list/list-screen.tsx";
import { hrefOf, type Route, useRoute } from "./parts/route.ts";
import { StudioProvider, useStudio } from "./parts/studio-context.tsx";
import { PicturesScreen } from "./pictures/pictures-screen.tsx";
import { PublishScreen } from "./publish/publish-screen.tsx";
import { ReadersScreen } from "./readers/readers-screen.tsx";
import { Tour } from "./tour.tsx";

const DocumentScreen = lazy(async () => ({
  default: (await import("./document/document-screen.tsx")).DocumentScreen,
}));

const TableScreen = lazy(async () => ({
  default: (await import("./list/table-screen.tsx")).TableScreen,
}));

export function App() {
  return (
    <StudioProvider>
      <Frame />
    </StudioProvider>
  );
}

/** The editor of a team ends when nothing has been done for a while, and starts again with the next thing that is. */
const resting =
  "The studio is not answering just now. Go on writing: this browser keeps it, and it is saved once the studio is back.";

function Frame() {
  const asked = useRoute();
  const { site, reached } = useStudio();
  const { person } = site;
  const isTeam = person.email !== "";
  const menu = menuFor(person);
  const addressOf = (route: Route) => `/studio/${hrefOf(route)}`;
  // A team's report and publishing are pages of their own; what was typed or bookmarked leads to the list.
  const isOffered =
    asked.screen === "document" ||
    asked.screen === "table" ||
    menu.some(({ address }) => address === addressOf(asked));
  const route: Route = isOffered ? asked : { screen: "list" };
  const here = addressOf(route);
  const publishing = addressOf({ screen: "publish" });
  const rows = [...site.documents, ...site.translations];
  const unpublished = rows.filter((row) => row.unpublished).length;
  return (
    <>
      <header className="top">
        <a className="brand" href={hrefOf({ screen: "list" })}>
          {site.name} <span>Studio</span>
        </a>
        <nav aria-label="Studio">
          {menu.map(({ address, label }) => (
            <a key={address} href={address} aria-current={address === here ? "page" : undefined}>
              {label}
              {address === publishing && unpublished > 0 && <span className="count">{unpublished}</span>}
            </a>
          ))}
        </nav>
        {!reached && (
          <p className="unreached" role="status">
            {isTeam ? resting : stopped}
          </p>
        )}
      </header>
      <Screen route={route} />
      <Tour />
    </>
  );
}

function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case "document":
      return (
        <Suspense fallback={<p className="loading">Opening…</p>}>
          <DocumentScreen key={route.file} file={route.file} />
        </Suspense>
      );
    case "table":
      return (
        <Suspense fallback={<p className="loading">Opening…</p>}>
          <TableScreen key={route.collection} collection={route.collection} />
        </Suspense>
      );
    case "publish":
      return <PublishScreen />;
    case "pictures":
      return <PicturesScreen />;
    case "readers":
      return <ReadersScreen />;
    default:
      return <ListScreen />;
  }
}
