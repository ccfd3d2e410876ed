import type { MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Permission, Role } from "./roles.ts";

/** The person or program that asks, in the organisation that they ask for. */
export interface Viewer {
  readonly kind: "person" | "program";
  /** Null for a program. */
  readonly userId: string | null;
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly permissions: ReadonlySet<Permission>;
  readonly hidesPersonalData: boolean;
}
