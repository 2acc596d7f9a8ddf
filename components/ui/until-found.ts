/**
 * `hidden="until-found"` for an element that a filter folds: a search in the page and a link to a passage open it. React
 * knows `hidden` only as true or false and would print an empty attribute; HTML ignores the case of attribute names, and React
 * prints uppercase ones unchanged.
 *
 * @see https://html.spec.whatwg.org/multipage/interaction.html#hidden-until-found
 */
export const untilFound = { HIDDEN: "until-found" } as const;
