import { expect, test } from "vitest";
import { pageAt } from "#lib/kinds/all-pages.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import { writtenSiteContent } from "#tests/builders/written-site-content.ts";
import { oneOfEach } from "./one-of-each.ts";

const video = (attributes: string) => `<Video title="A tour" ${attributes} />`;
const ours = 'file="/videos/tour.mp4" captions="/videos/tour.vtt"';

/** What the graph of a page with this text says of videos: the nodes, and what the page's own node refers to. */
function videosOf(body: string) {
  const { about = {} } = oneOfEach.pages ?? {};
  const content = writtenSiteContent({
    ...oneOfEach,
    pages: { ...oneOfEach.pages, about: { ...about, body } },
  });
  const page = pageAt(content, "/about/");
  const nodes = page ? graphOf(page, content)["@graph"] : [];
  const own = nodes.find((node) => node["@id"] === page?.url);
  return {
    nodes: nodes.filter((node) => node["@type"] === "VideoObject"),
    shown: own && "video" in own ? own.video : undefined,
  };
}

test("a video of ours with its picture and its day is a VideoObject that its page shows", () => {
  const { nodes, shown } = videosOf(video(`${ours} poster="desk.png" uploaded="2026-03-01"`));
  expect(shown).toEqual([{ "@id": "https://www.example.com/about/#video-1" }]);
  expect(nodes).toMatchInlineSnapshot(`
    [
      {
        "@id": "https://www.example.com/about/#video-1",
        "@type": "VideoObject",
        "contentUrl": "https://www.example.com/videos/tour.mp4",
        "encodingFormat": "video/mp4",
        "name": "A tour",
        "thumbnailUrl": "https://www.example.com/images/desk.png",
        "uploadDate": "2026-03-01T00:00:00-06:00",
      },
    ]
  `);
});

test("one file under two titles is two videos, each with an id of its own page", () => {
  const complete = `${ours} poster="desk.png" uploaded="2026-03-01"`;
  const { nodes, shown } = videosOf(`${video(complete)}\n\n<Video title="A minute of it" ${complete} />`);
  expect(nodes).toMatchObject([
    { "@id": "https://www.example.com/about/#video-1", name: "A tour" },
    { "@id": "https://www.example.com/about/#video-2", name: "A minute of it" },
  ]);
  expect(shown).toEqual(nodes.map((node) => ({ "@id": node["@id"] })));
});

test("a video without picture or day, or of another site, has no node", () => {
  const texts = [ours, `${ours} poster="desk.png"`, 'href="https://video.example.org/" poster="desk.png"'];
  expect(videosOf(texts.map(video).join("\n\n"))).toEqual({ nodes: [], shown: undefined });
});
