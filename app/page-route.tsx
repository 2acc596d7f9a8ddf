/** What every route of a page is made of: find the page at the address, print its head and its view. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageView } from "#components/kinds/views.tsx";
import { siteContent } from "#lib/content/site-content.ts";
import { allPaths, pathsOf } from "#lib/kinds/all-pages.ts";
import { pageBuiltAt, variantAddresses } from "#lib/kinds/experiments.ts";
import { languageLinks } from "#lib/kinds/languages.ts";
import type { PageBase } from "#lib/kinds/page.ts";
import type { KindName } from "#lib/kinds/pages.ts";
import { metadataOf } from "#lib/publish/metadata.ts";
import { buildFile } from "#lib/site/build-file.ts";
import { HtmlDocument } from "./html-document.tsx";

type Parameters = Record<string, string | string[]>;
interface Props {
  params: Promise<Parameters>;
}

/**
 * Pages in other languages than the site's first are all served by the one pattern that takes any path.
 *
 * @param pattern the route's own address, as Next writes it: `/services/[service]/`
 * @param kinds the kinds whose pages the route serves in the site's first language
 * @param except addresses that have a route of their own
 */
export function pageRoute(pattern: string, kinds: readonly KindName[], except: readonly string[] = []) {
  const find = async ({ params }: Props) => {
    const address = addressOf(pattern, await params);
    const { page, edition } = pageBuiltAt(siteContent(), address) ?? notFound();
    return { page, content: edition };
  };
  return {
    generateStaticParams(): Parameters[] {
      const left = new Set([...except, ...(buildFile().unchanged ?? []).map(({ path }) => path)]);
      const [first, ...translated] = siteContent().editions;
      const paths = [
        ...kinds.flatMap((kind) => [...pathsOf(first, kind)]),
        ...translated.flatMap((content) => [...allPaths(content)]),
        ...variantAddresses(siteContent()),
      ].filter((path) => !left.has(path));
      return paths.map((path) => parametersOf(pattern, path)).filter((found) => found !== undefined);
    },
    async generateMetadata(props: Props): Promise<Metadata> {
      const { page, content } = await find(props);
      return metadataOf(page, content);
    },
    async Page(props: Props) {
      const { page, content } = await find(props);
      return (
        <HtmlDocument siteContent={content} languages={languageLinks(page, content)} {...headerOf(page)}>
          <PageView page={page} siteContent={content} />
        </HtmlDocument>
      );
    },
  };
}

const headerOf = ({ breadcrumbs, campaignPhone }: PageBase) => ({ breadcrumbs, campaignPhone });

const parts = (path: string): string[] => path.split("/").filter(Boolean);

function addressOf(pattern: string, parameters: Parameters): string {
  const names = parts(pattern).flatMap((part) => {
    const name = /^\[(?:\.{3})?(\w+)\]$/.exec(part)?.[1];
    return name === undefined ? part : [parameters[name] ?? []].flat().map(decodeURIComponent);
  });
  return names.length === 0 ? "/" : `/${names.join("/")}/`;
}

/** The parameters that make the pattern this path; undefined where it is another route's. */
function parametersOf(pattern: string, path: string): Parameters | undefined {
  const parameters: Parameters = {};
  const rest = parts(path);
  for (const part of parts(pattern)) {
    const [, every, name] = /^\[(\.{3})?(\w+)\]$/.exec(part) ?? [];
    if (name !== undefined && every) parameters[name] = rest.splice(0);
    else {
      const own = rest.shift();
      if (own === undefined || (name === undefined && own !== part)) return undefined;
      if (name !== undefined) parameters[name] = own;
    }
  }
  return rest.length === 0 ? parameters : undefined;
}
