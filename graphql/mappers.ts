/**
 * What resolvers hand on for a type of the schema, where it is not just that type's fields: `path#Name`, the path seen from
 * packages/server/src/api/generated. One line a type.
 */
export const mappers: Readonly<Record<string, string>> = {
  Organisation: "../../store/organisations.ts#OrganisationRow",
};
