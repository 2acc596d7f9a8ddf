import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentProps } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { SiteContent } from "#lib/content/site-content.ts";
import { LinkBetween } from "./link-between.tsx";

/** Renders the Markdown of a field. */
export function Prose({ siteContent, tree }: { siteContent: SiteContent; tree: Root }) {
  const components = {
    a: ({ href = "", ...rest }: ComponentProps<"a">) => (
      <LinkBetween siteContent={siteContent} href={href} {...rest} />
    ),
  };
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components });
}
