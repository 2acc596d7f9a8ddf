/**
 * Next's build adapter: after the build, every page and file of the site is written to `out/`, which is what visitors
 * get from any web server. Next's own output stays as it is.
 */
import { join } from "node:path";
import type { NextAdapter } from "next";
import { builtScripts } from "./built-scripts.ts";
import { clientModules } from "./client-modules.ts";
import { collect, type Delivery } from "./collect.ts";
import { deliver } from "./deliver.ts";
import { DeliveryError } from "./delivery-error.ts";
import { hostingFiles } from "./hosting.ts";
import { allRedirects } from "./redirects.ts";

const out = "out";

const adapter: NextAdapter = {
  name: "out",
  async onBuildComplete({ outputs, distDir }) {
    const foreign = clientModules(join(distDir, "server", "app"));
    if (foreign.length > 0) {
      throw new DeliveryError(
        `These parts of the project are client components, so pages would ship script: ${foreign.join(", ")}. Remove "use client", or use the platform (details, popover, dialog).`,
      );
    }
    const scripts = builtScripts(outputs.prerenders);
    const forServers = [...hostingFiles(allRedirects())].map(
      ([target, text]): Delivery => ({ kind: "text", target, text }),
    );
    const deliveries = [...collect(outputs, scripts, distDir), ...forServers];
    const { written, unchanged } = await deliver(deliveries, { out, distDir, scripts });
    const pages = deliveries.filter(({ kind }) => kind === "page").length;
    console.log(
      `out/: ${pages} pages without script, ${deliveries.length - pages} other files; ${written} written, ${unchanged} unchanged.`,
    );
  },
};

export default adapter;
