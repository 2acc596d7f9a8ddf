import type { VideoObject } from "schema-dts";
import type { SiteContent } from "../content/site-content.ts";
import type { PageBase } from "../kinds/page.ts";
import { videoType } from "../page/own-file.ts";
import { absolute, siteFiles } from "../site/addresses.ts";
import { zoned } from "../site/dates.ts";
import { ids } from "./ids.ts";

/**
 * The videos of a page's text that are files of ours. Google shows none without a picture and the day it was put online, so one
 * without them has no node.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/video
 */
export function videoNodes(page: PageBase, { company }: SiteContent) {
  const components = page.body?.().outline.components ?? [];
  const videos = components.filter(({ name }) => name === "Video");
  return videos.flatMap(({ attributes: { title, file, poster, uploaded } }, index) => {
    if (!title || !file || !poster || !uploaded) return [];
    return [
      {
        "@type": "VideoObject",
        "@id": ids.video(page, index),
        name: title,
        contentUrl: absolute(company, file),
        encodingFormat: videoType(file),
        thumbnailUrl: absolute(company, siteFiles.image(poster)),
        uploadDate: zoned(uploaded, company.timeZone),
      } as const satisfies VideoObject,
    ];
  });
}
