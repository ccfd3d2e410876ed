import type { OrganisationId } from "@hotline/core/model/ids.ts";

/** What an organisation's people would be answered by cannot be made ready. No message is to blame: all of them wait. */
export class UnusableProgramme extends Error {
  readonly organisationId: OrganisationId;

  constructor(organisationId: OrganisationId, cause: unknown) {
    super(`What organisation ${organisationId} has set up cannot be used.`, { cause });
    this.organisationId = organisationId;
  }
}
