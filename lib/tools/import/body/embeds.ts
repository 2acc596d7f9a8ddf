/** Frames, films and sound of the old page as links: what they showed is one click away, and nobody is watched before it. */
import type { Element } from "hast";
import { findAll } from "./html-tree.ts";

const embedNames = new Set([
  "iframe",
  "video",
  "audio",
  "embed",
  "object",
  "amp-youtube",
  "lite-youtube",
  "amp-iframe",
  "amp-video",
]);

/** Tells whether an element shows something from another file. */
export function isEmbed({ tagName }: Element): boolean {
  return embedNames.has(tagName);
}

/**
 * Shows the frame that `<noscript>` keeps for readers without scripts, where the element before it, which a script would have
 * filled, shows nothing. Frames that nobody sees count visitors. Changes the tree.
 */
export function takeLateEmbed(noscript: Element, before: Element | undefined): void {
  const shown = before === undefined ? [] : [before, ...findAll(before, ...embedNames)].filter(isEmbed);
  if (shown.some((each) => embedLink(each) !== undefined)) return;
  if (findAll(noscript, ...embedNames).some((each) => !isUnseen(each))) noscript.tagName = "span";
}

function isUnseen({ properties }: Element): boolean {
  return (
    [properties.width, properties.height].some((size) => /^[01]$/.test(String(size))) ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(properties.style ?? ""))
  );
}

/** The link for an embed, marked as one; nothing where it names no file. */
export function embedLink(element: Element): Element | undefined {
  const raw = sourceOf(element);
  if (raw === undefined) return undefined;
  const url = watchAddress(raw.startsWith("//") ? `https:${raw}` : raw);
  const title = [element.properties.title, element.properties.ariaLabel]
    .map((value) => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : ""))
    .find((value) => value !== "");
  return {
    type: "element",
    tagName: "a",
    properties: { href: url, dataEmbed: element.tagName, dataBare: title === undefined },
    children: [{ type: "text", value: title ?? url }],
  };
}

function sourceOf(element: Element): string | undefined {
  const { properties } = element;
  const video = properties.videoId ?? properties.videoid ?? properties.dataVideoid;
  if (/youtube/.test(element.tagName) && typeof video === "string")
    return `https://www.youtube.com/embed/${video}`;
  const named = [element, ...findAll(element, "source", "embed")].flatMap(({ properties: own }) => [
    own.src,
    own.data,
    own.dataSrc,
    own.dataLazySrc,
    own.dataLitespeedSrc,
    own.dataLazyload,
  ]);
  // WordPress numbers the players of a page, so that each loads its own copy: x.mp3?_=1.
  return named
    .map((value) => (typeof value === "string" ? value.trim().replace(/\?_=\d+$/, "") : ""))
    .find((value) => value !== "" && !/^(?:about|data|blob|javascript):/i.test(value));
}

/** The page a person would open, instead of the frame's own address; the list and the second to begin at are kept. */
export function watchAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  const host = address.host.replace(/^(?:www|m)\./, "");
  if (/^(?:youtube(?:-nocookie)?\.com|youtube\.googleapis\.com)$/.test(host))
    return youtubeAddress(address) ?? url;
  if (host === "player.vimeo.com") {
    const id = /^\/video\/(\d+)/.exec(address.pathname)?.[1];
    const key = address.searchParams.get("h");
    return id === undefined ? url : `https://vimeo.com/${id}${key === null ? "" : `/${key}`}${address.hash}`;
  }
  if (/^dailymotion\.com$/.test(host)) return url.replace("/embed/video/", "/video/");
  if (host === "open.spotify.com") return url.replace("open.spotify.com/embed/", "open.spotify.com/");
  if (host === "w.soundcloud.com") return soundcloudAddress(address.searchParams.get("url")) ?? url;
  return url;
}

/** SoundCloud's player names a recording by its page, or by an address that answers programs alone. */
function soundcloudAddress(recording: string | null): string | undefined {
  return recording === null || /^(?:https?:)?\/\/api\./i.test(recording) ? undefined : recording;
}

function youtubeAddress({ pathname, searchParams }: URL): string | undefined {
  const id = /^\/(?:embed|v|e|shorts|live)\/([\w-]{6,})/.exec(pathname)?.[1];
  const list = searchParams.get("list");
  const start = searchParams.get("start") ?? searchParams.get("t");
  const ofUser = searchParams.get("listType");
  if (pathname.startsWith("/embed") && (id === undefined || id === "videoseries")) {
    const first = searchParams.get("playlist")?.split(",")[0];
    if (list !== null && (ofUser === null || ofUser === "playlist"))
      return `https://www.youtube.com/playlist?list=${list}`;
    if (list !== null && ofUser === "user_uploads") return `https://www.youtube.com/@${list}`;
    return first === undefined ? undefined : `https://www.youtube.com/watch?v=${first}`;
  }
  if (id === undefined) return undefined;
  return `https://www.youtube.com/watch?v=${id}${list === null ? "" : `&list=${list}`}${start === null || start === "0" ? "" : `&t=${start}`}`;
}
