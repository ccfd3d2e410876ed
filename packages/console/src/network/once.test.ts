import { ApolloClient, ApolloLink, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { Observable, of, throwError } from "rxjs";
import { expect, test } from "vitest";
import { FinishConversationsDocument, JourneyNamesDocument, StartJourneyDocument } from "../generated/graphql.ts";
import { once } from "./once.ts";

type Answer = () => Observable<ApolloLink.Result>;

const began: Answer = () => of({ data: { __typename: "Mutation", startJourney: true } });
const refused = (reason: string) => ({ message: reason, extensions: { reason } });

/** A person who presses a button; the ids under which the server is asked. */
function pressing(...answers: readonly Answer[]) {
  const left = [...answers];
  const ids: unknown[] = [];
  const server = new ApolloLink(({ variables }) => {
    ids.push(variables["once"]);
    return left.shift()?.() ?? began();
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link: once.concat(server) });
  const start = (contactId: string, interrupts = false) =>
    client.mutate({ mutation: StartJourneyDocument, variables: { contactId, journeyId: "j", interrupts } }).then(
      () => "began",
      () => "failed",
    );
  return { start, ids, client };
}

test("pressed again after an error, it is the same; after it was done, and for another person, it is not", async () => {
  const lost: Answer = () => throwError(() => new TypeError("Failed to fetch"));
  const broken: Answer = () => of({ data: null, errors: [refused("BROKEN")] });
  const away: Answer = () => throwError(() => new CombinedGraphQLErrors({ errors: [refused("DATABASE_AWAY")] }));
  const { start, ids } = pressing(lost, broken, away);
  for (const told of ["failed", "failed", "failed", "began", "began"]) expect(await start("a")).toBe(told);
  await start("b");
  const [first, second, third, fourth, fifth, other] = ids;
  expect([second, third, fourth]).toEqual([first, first, first]);
  expect(new Set([first, fifth, other]).size).toBe(3);
});

test("pressed twice before there is an answer, it is asked under one id", async () => {
  let answer: () => void = () => undefined;
  const slow: Answer = () =>
    new Observable((observer) => {
      answer = () => {
        observer.next({ data: { __typename: "Mutation", startJourney: true } });
        observer.complete();
      };
    });
  const { start, ids } = pressing(slow);
  const both = [start("c"), start("c")];
  expect(await both[1]).toBe("began");
  answer();
  expect(await both[0]).toBe("began");
  expect(ids[0]).toBe(ids[1]);
});

test("an id that something else has is given up", async () => {
  const { start, ids } = pressing(() => of({ data: null, errors: [refused("ONCE_USED")] }));
  await start("d");
  await start("d");
  expect(ids[0]).not.toBe(ids[1]);
});

test("what may be wanted again after its opposite has an id for each press", async () => {
  const pressed: unknown[] = [];
  const server = new ApolloLink(({ variables }) => {
    pressed.push(variables["press"]);
    return throwError(() => new TypeError("Failed to fetch"));
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link: once.concat(server) });
  const finish = () => client.mutate({ mutation: FinishConversationsDocument, variables: { contactIds: ["a"] } });
  for (let i = 0; i < 2; i++) await expect(finish()).rejects.toThrow();
  expect(pressed[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(pressed[1]).not.toBe(pressed[0]);
});

test("what takes no id gets none", async () => {
  const { client, ids } = pressing(() => of({ data: { __typename: "Query", journeys: [] } }));
  await client.query({ query: JourneyNamesDocument });
  expect(ids).toEqual([undefined]);
});
