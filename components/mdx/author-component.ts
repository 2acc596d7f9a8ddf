import type { ReactNode } from "react";
import { z } from "zod";
import type { Figures } from "#lib/content/amounts.ts";
import { ContentError } from "#lib/content/documents.ts";
import { mapTexts } from "#lib/mdx/figure-tags.ts";
import { type ComponentName, components, type PropsOf } from "#lib/mdx/registry.ts";

/** What MDX hands to a component: attributes as the author wrote them, and the content between the tags. */
export interface Written {
  [attribute: string]: unknown;
  children?: ReactNode;
}

/** Makes the component of a name for one page: see authorComponent. */
export type Author = <Name extends ComponentName>(
  name: Name,
  render: (props: PropsOf<Name>, children: ReactNode) => ReactNode,
) => (written: Written) => ReactNode;

/** The registry, seen so that a name's schema gives that name's props. */
const definitions: { [Name in ComponentName]: { props: z.ZodType<PropsOf<Name>>; example: string } } =
  components;

/**
 * A component that renders only what the registry allows. The content check has refused the rest with file and line; what
 * reaches a page in spite of it (a body compiled by other means) ends the build in words.
 *
 * @param path the page's address, for messages
 * @param figures print the figures in its attributes, such as a drawing's description
 * @throws ContentError from the component, where a prop is unknown, missing or does not fit
 */
export function authorComponent<Name extends ComponentName>(
  name: Name,
  path: string,
  { fill }: Pick<Figures, "fill">,
  render: (props: PropsOf<Name>, children: ReactNode) => ReactNode,
): (written: Written) => ReactNode {
  return ({ children, ...written }) => {
    const { props, example } = definitions[name];
    const result = props.safeParse(mapTexts(written, fill));
    if (result.success) return render(result.data, children);
    throw new ContentError(
      `${path}: <${name}> cannot be shown.\n${z.prettifyError(result.error)}\nFor example: ${example.split("\n")[0]}\nRun: npm run check:content`,
    );
  };
}
