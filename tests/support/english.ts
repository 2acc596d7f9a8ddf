import { labelsOf } from "#lib/site/labels.ts";

/** The labels of the sample site. */
export const english = labelsOf("en-US");
