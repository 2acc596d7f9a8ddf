import type { ImageObject } from "schema-dts";
import type { PageImage } from "../kinds/page.ts";

/** UN/CEFACT's code for a pixel. */
const pixel = "E37";

export function imageNode(image: PageImage) {
  return {
    "@type": "ImageObject",
    "@id": image.url,
    contentUrl: image.url,
    width: { "@type": "QuantitativeValue", value: image.width, unitCode: pixel },
    height: { "@type": "QuantitativeValue", value: image.height, unitCode: pixel },
    caption: image.alt,
    creditText: image.credit,
    ...(image.license && { license: image.license }),
  } as const satisfies ImageObject;
}
