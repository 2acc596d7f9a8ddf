/** What pages about industries say. */
export const industry = {
  rules: "Rules that apply to you",
  changes: "What changes in each service",
  /** On a service's page, before the industries. */
  changesHere: "What is different in your industry",
};
