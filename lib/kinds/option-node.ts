import type { DefinedTerm, Service } from "schema-dts";
import type { SiteContent } from "../content/site-content.ts";
import type { ResolvedOption } from "../page/resolved.ts";
import { ids } from "../schema-org/ids.ts";
import type { Node } from "../schema-org/node.ts";
import { referenceTo } from "../schema-org/reference-node.ts";
import { serviceNode } from "./service/nodes.ts";
import { termNode } from "./term/nodes.ts";

/** An option of a comparison: a reference to the service or term it is, or in its own words what no other page in its language explains. */
export function optionNode(siteContent: SiteContent, option: ResolvedOption): Node {
  const { service, term } = option;
  if (service) return referenceTo(serviceNode(siteContent, service));
  if (term) return referenceTo(termNode(siteContent, term));
  const { name, summary } = option.data;
  return {
    "@type": option.means.service ? "Service" : "DefinedTerm",
    "@id": ids.option(siteContent, option),
    name,
    description: summary,
  } as const satisfies DefinedTerm | Service;
}
