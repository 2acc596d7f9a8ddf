/** nginx with deploy/nginx.conf, which the build's own `out/` is ready for as well. */
import { nginxFiles } from "../nginx-files.ts";
import type { Host } from "./host.ts";

export const nginx: Host = {
  title: "nginx",
  isStatic: false,
  sendsCopies: true,
  next: "rsync -a --delete FOLDER/ host:/srv/site/out/, then reload nginx (docs/operations.md)",
  filesFor: ({ redirects, alone, leads }) => ({
    files: nginxFiles(redirects, alone, { takesForms: leads === undefined }),
    differences: [],
  }),
};
