import { may, member, type Policies } from "./policy.ts";

export const settings: Policies = {
  // Whom to assign to, and who did something: names and roles. Addresses and sessions are for those who manage the team.
  "Query.members": member,
  "Subscription.membersChanged": may("team.manage"),
  "Query.invitations": may("team.manage"),
  "Mutation.invite": may("team.manage"),
  "Mutation.withdrawInvitation": may("team.manage"),
  "Mutation.changeMember": may("team.manage"),
  "Mutation.removeMember": may("team.manage"),
  "Mutation.endSessions": may("team.manage"),
  "Mutation.resetPassword": may("team.manage"),
  "Mutation.removeSecondFactor": may("team.manage"),
  "Query.settings": may("settings.read"),
  "Mutation.changeSettings": may("settings.write"),
  "Query.numbers": may("settings.read"),
  "Query.webhookSetup": may("settings.read"),
  "Mutation.addNumber": may("settings.write"),
  "Mutation.changeNumber": may("settings.write"),
  "Mutation.removeNumber": may("settings.write"),
  "Mutation.checkNumber": may("settings.write"),
  "Mutation.testSend": may("settings.write"),
  "Subscription.numbersChanged": may("settings.read"),
};
