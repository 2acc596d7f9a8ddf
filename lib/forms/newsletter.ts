/** How long somebody who asked for a newsletter may take to confirm it. */

/** Days in which a subscription can be confirmed. */
export const confirmDays = 7;

/** Days after which a subscription that nobody confirmed is deleted: the days above, and those that its mail may be late. */
export const unconfirmedDays = 10;
