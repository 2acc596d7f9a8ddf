/** The package carries no types; this is the part that the tests use. */
declare module "@adobe/structured-data-validator" {
  export interface Issue {
    rootType: string;
    issueMessage: string;
    severity: "ERROR" | "WARNING";
    path: { type?: string; property?: string; index?: number }[];
    fieldNames?: string[];
  }
  export default class Validator {
    /** @param vocabulary schema.org as JSON-LD: an `@graph` of rdfs:Class and rdf:Property. */
    constructor(vocabulary: { "@graph": object[] });
    /** @param data items by format, then by type. */
    validate(data: { jsonld: Record<string, object[]> }): Promise<Issue[]>;
  }
}
