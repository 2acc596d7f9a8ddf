import { z } from "zod";
import { sitePath, webAddress } from "./fields.ts";

/** `content/redirects.yaml`: addresses that moved. */
export const redirectsSchema = z.strictObject({
  redirects: z
    .array(
      z.strictObject({
        from: sitePath("The old path."),
        to: z.union(
          [sitePath("The new path."), webAddress("An address elsewhere.")],
          "has to be a path on this site such as /about/, or a web address with https",
        ),
        permanent: z.boolean().meta({ description: "false: the old address may come back." }).optional(),
      }),
    )
    .meta({ description: "One entry an old address." }),
});

export type RedirectsData = z.infer<typeof redirectsSchema>;
