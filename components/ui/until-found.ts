/**
 * `hidden="until-found"` for an element that a filter folds: a search in the page and a link to a passage open it. React
 * knows `hidden` as true or false only and would print an empty attribute; names of attributes are the same to HTML in
 * capitals, and those React prints as they stand.
 *
 * @see https://html.spec.whatwg.org/multipage/interaction.html#hidden-until-found
 */
export const untilFound = { HIDDEN: "until-found" } as const;
