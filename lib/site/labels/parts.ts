/** A sentence that holds more than text: a link, a date. A view passes elements, what writes Markdown its own nodes. */
export type Parts<Part> = (string | Part)[];
