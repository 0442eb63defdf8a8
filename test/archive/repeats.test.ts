import { describe, expect, it } from "vitest";
import { repeatsOf } from "../../src/archive/repeats.ts";
import { bodyFacts, headFacts } from "../../src/archive/stats-facts.ts";
import { vocabulary } from "../../src/archive/vocabulary.ts";
import { documentOf } from "./support.ts";

const numberOf = vocabulary();
const incident = (id: string, front: string, causes: readonly string[] = []) => {
  const body = `## Root causes\n\n${causes.map((cause) => `- ${cause}\n`).join("")}`;
  const document = documentOf(`started_at: ${id.slice(0, 10)}\n${front}`, body, id);
  return { ...headFacts(document), ...bodyFacts(document, () => "2019-12-31", numberOf) };
};
const pairs = (...incidents: ReturnType<typeof incident>[]) =>
  repeatsOf(incidents).map(({ incident: { id }, before }) => [id, before.id]);

const LOGIN = "services: [login]";
const POOL = "The pool of database connections has no upper limit";

describe("an incident repeats one before", () => {
  it.each([
    [
      "a cause in common",
      `${LOGIN}\ncauses: [Capacity]`,
      "services: [LOGIN, mail]\ncauses: [load, capacity]",
      true,
    ],
    ["another cause", `${LOGIN}\ncauses: [capacity]`, `${LOGIN}\ncauses: [load]`, false],
    ["another service", `${LOGIN}\ncauses: [load]`, "services: [mail]\ncauses: [load]", false],
    ["no service", "causes: [load]", "causes: [load]", false],
  ])("with %s", (_, first, second, isRepeat) => {
    const found = pairs(incident("2019-01-01-a", first), incident("2019-02-01-b", second));
    expect(found).toEqual(isRepeat ? [["2019-02-01-b", "2019-01-01-a"]] : []);
  });

  it.each([
    ["Nobody limits the connections to the database pool", true],
    ["The certificate was renewed by hand", false],
    ["The database", false],
  ])("by the words of its causes: %j", (cause, isRepeat) => {
    const found = pairs(
      incident("2019-01-01-a", LOGIN, [POOL]),
      incident("2019-02-01-b", LOGIN, [cause]),
    );
    expect(found).toHaveLength(isRepeat ? 1 : 0);
  });

  it("by its title too, but not by that alone, nor by the day in an id", () => {
    const titled = (id: string, title: string, causes: string[]) =>
      incident(id, `${LOGIN}\ntitle: ${title}`, causes);
    const first = titled("2019-01-01-a", "Database pool exhausted", ["Retries had no limit"]);
    const again = "Database pool exhausted again";
    expect(pairs(first, titled("2019-02-01-b", again, ["A client retried"]))).toHaveLength(1);
    expect(pairs(first, titled("2019-02-01-b", again, []))).toEqual([]);
    const untitled = ["2019-01-01-a", "2019-01-01-b"].map((id) => incident(id, LOGIN, [`x${id}`]));
    expect(pairs(...untitled)).toEqual([]);
  });

  it("and of several it names the latest that is before it, whatever their order in the archive", () => {
    const front = `${LOGIN}\ncauses: [load]`;
    const [a, b, c] = ["2019-01-01-a", "2019-02-01-b", "2019-03-01-c"].map((id) =>
      incident(id, front),
    );
    if (!a || !b || !c) throw new Error("three");
    expect(pairs(c, a, b)).toEqual([
      ["2019-02-01-b", "2019-01-01-a"],
      ["2019-03-01-c", "2019-02-01-b"],
    ]);
  });

  it("unless its day is not known", () => {
    const front = `${LOGIN}\ncauses: [load]`;
    const undated = headFacts(documentOf(front, "", "notes"));
    expect(repeatsOf([undated, incident("2019-01-01-a", front)])).toEqual([]);
  });

  it("and of a service with thousands it looks at the latest", () => {
    const other = Array.from({ length: 60 }, (_, at) =>
      incident(`2019-02-01-${String(at).padStart(2, "0")}`, `${LOGIN}\ncauses: [c${at}]`),
    );
    const first = incident("2019-01-01-a", `${LOGIN}\ncauses: [load]`);
    const last = incident("2019-03-01-z", `${LOGIN}\ncauses: [load]`);
    expect(pairs(first, ...other.slice(0, 49), last)).toHaveLength(1);
    expect(pairs(first, ...other, last)).toEqual([]);
  });
});

it("names no more than it compares, and long names in part", () => {
  const names = Array.from({ length: 50 }, (_, at) => `${"x".repeat(300)} ${at}`);
  const front = `services: [login, ${names}]\ncauses: [load, ${names}]`;
  const [repeat] = repeatsOf([incident("2019-01-01-a", front), incident("2019-02-01-b", front)]);
  expect(JSON.stringify([repeat?.services, repeat?.causes]).length).toBeLessThan(20 * 2 * 210);
  expect(repeat?.services[0]).toBe("login");
});

it("names what both have, as the later one writes it", () => {
  const [repeat] = repeatsOf([
    incident("2019-01-01-a", "services: [LOGIN, web]\ncauses: [Load]"),
    incident("2019-02-01-b", "services: [mail, Login]\ncauses: [load, change]"),
  ]);
  expect(repeat).toMatchObject({ services: ["Login"], causes: ["load"] });
});
