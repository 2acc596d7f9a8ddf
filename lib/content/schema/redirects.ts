import { z } from "zod";
import { type FieldMeta, sitePath, webAddress } from "./fields.ts";

/** `content/redirects.yaml`: addresses that moved. */
export const redirectsSchema = z.strictObject({
  redirects: z
    .array(
      z.strictObject({
        from: sitePath("The old address without the site's name, such as /about/."),
        to: z.union(
          [
            sitePath("The new address without the site's name, such as /about/."),
            webAddress("An address elsewhere."),
          ],
          "has to be a path on this site such as /about/, or a web address with https",
        ),
        permanent: z
          .boolean()
          .meta({
            description: "Whether the old address is gone for good.",
            default: true,
          } satisfies FieldMeta)
          .optional(),
      }),
    )
    .meta({ description: "One entry for each old address." }),
});
