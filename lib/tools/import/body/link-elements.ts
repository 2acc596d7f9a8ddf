/** Gives every link of a tree its new address and words; what leads nowhere becomes plain words. */
import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { isOwnComputer, isPrivateHost } from "#lib/content/check/private-hosts.ts";
import type { Finding } from "../report/finding.ts";
import { embedAsLink, repairedLink, scriptLink, shareButton, uselessLink } from "../report/rules/links.ts";
import { classesOf, findAll } from "./html-tree.ts";
import { plainLink } from "./link-address.ts";
import { noteNode } from "./marker.ts";
import type { Surroundings } from "./site.ts";

type Target = { href: string } | { nowhere: string };

const sharing =
  /facebook\.com\/(?:sharer|dialog)|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/(?:shareArticle|sharing)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|wa\.me\/\?|whatsapp|t\.me\/share|tumblr\.com\/share|getpocket\.com\/save|news\.ycombinator\.com\/submitlink/i;

const iconName = /^(?:fa|icon|dashicons|bi|socicon|ion-logo)-([a-z]{4,})(?:-\w+)?$/;

/** Changes the tree. */
export function rewriteLinks(tree: Root, surroundings: Surroundings, findings: Finding[]): void {
  visit(tree, "element", (element, index, parent) => {
    if (element.tagName !== "a" || index === undefined || parent === undefined) return;
    const { href } = element.properties;
    const address = typeof href === "string" ? href.trim() : "";
    const says = textOf(element).trim() !== "" || findAll(element, "img").length > 0;
    // A picture that links to its own large version: the site shows the large one.
    const ownPicture = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(address) && isPictureAlone(element);
    if (ownPicture || address === "" || (!says && address.startsWith("#"))) {
      parent.children.splice(index, 1, ...element.children);
      return index;
    }
    if (/^(?:javascript|vbscript|data):/i.test(address)) {
      findings.push(scriptLink({}, { before: address.slice(0, 120) }));
      parent.children.splice(index, 1, ...element.children);
      return index;
    }
    if (!says && (sharing.test(address) || /^mailto:\?/i.test(address))) {
      findings.push(shareButton({}, { before: address }));
      parent.children.splice(index, 1);
      return index;
    }
    const target = targetOf(address, surroundings, findings);
    if (!says) element.children = [...element.children, { type: "text", value: nameOf(element, address) }];
    if ("nowhere" in target) {
      const words = element.properties.dataBare === true ? [] : element.children;
      parent.children.splice(index, 1, ...words, noteNode(target.nowhere));
      return index;
    }
    const { dataEmbed, dataBare } = element.properties;
    if (dataBare === true) element.children = [{ type: "text", value: target.href }];
    if (typeof dataEmbed === "string")
      findings.push(embedAsLink({ element: dataEmbed }, { after: target.href }));
    element.properties = { href: target.href };
    return;
  });
}

/** The new address of a link, after what no browser could follow was put right. */
export function targetOf(address: string, surroundings: Surroundings, findings: Finding[]): Target {
  const plain = plainLink(address);
  if ("useless" in plain) {
    findings.push(uselessLink({ address: address.slice(0, 200), why: plain.useless }));
    return { nowhere: `Link not carried over: ${address} ${plain.useless}` };
  }
  if (plain.repaired === true) findings.push(repairedLink({}, { before: address, after: plain.href }));
  const target = surroundings.link(plain.href);
  if ("href" in target && isPrivate(target.href)) {
    const why = "leads to a computer that only the old site's own network has";
    findings.push(uselessLink({ address: address.slice(0, 200), why }));
    return { nowhere: `Link not carried over: ${address} ${why}` };
  }
  if (target.finding !== undefined) findings.push(target.finding);
  return target;
}

/** After its own links found their pages: an old site may itself have been called `shop.local`. */
function isPrivate(href: string): boolean {
  const url = /^(?:https?:)?\/\//i.test(href) ? URL.parse(href, "https://own.invalid") : null;
  return url !== null && (isPrivateHost(url.hostname) || isOwnComputer(url.hostname));
}

/** Keeps the name of a link that shows an icon alone, before the icon is gone. */
export function nameIconLink(link: Element): void {
  const inside = [link, ...allBelow(link)];
  const drawing = inside.find(({ tagName }) => tagName === "title");
  const labels = [
    ...inside.flatMap(({ properties }) => [properties.ariaLabel, properties.title]),
    drawing && textOf(drawing),
  ];
  const label = labels.find((value) => typeof value === "string" && value.trim() !== "");
  const icon = inside
    .flatMap(classesOf)
    .map((name) => iconName.exec(name)?.[1])
    .find(Boolean);
  const name = label ?? (icon === undefined ? undefined : icon.charAt(0).toUpperCase() + icon.slice(1));
  if (typeof name === "string") link.properties.ariaLabel = name.replace(/\s+/g, " ").trim();
}

/** What a link without words is called: its label, else where it leads. */
function nameOf({ properties }: Element, address: string): string {
  if (typeof properties.ariaLabel === "string" && properties.ariaLabel !== "") return properties.ariaLabel;
  const host = URL.canParse(address) ? new URL(address).host : "";
  return host === "" ? address.replace(/^(?:mailto|tel):|\?.*$/gi, "") : host.replace(/^www\./, "");
}

function allBelow(element: Element): Element[] {
  return element.children.flatMap((child) => (child.type === "element" ? [child, ...allBelow(child)] : []));
}

function isPictureAlone(element: Element): boolean {
  return textOf(element).trim() === "" && findAll(element, "img").length > 0;
}
