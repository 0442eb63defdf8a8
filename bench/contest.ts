/** mortem and its peers on the same documents, in turn: time against ours, memory, and both on one core. */
import type { Archive } from "./archive.ts";
import { mostHeldBy } from "./held.ts";
import { canPin, compare, type Program, type Ratio, timeOf } from "./measure.ts";
import { PEERS, programOf } from "./peers.ts";

export interface Entrant {
  readonly name: string;
  readonly documents: number;
  /** Kept on one core, where the others may use all. */
  readonly onOneCore: boolean;
  /** Of its time to ours on as many cores; 1 for ours. */
  readonly toOurs: Ratio;
  /** KiB; `undefined` where the system does not tell. */
  readonly peak: number | undefined;
}

/** Milliseconds for all rounds of one program; of what takes so long that not even three fit, there is one. */
const PATIENCE = 60_000;

/**
 * @param mortem the built program
 * @param modules see `installPeers`
 * @param mostRounds of each program; fewer where it is slow
 */
export async function runContest(
  mortem: string,
  modules: string,
  { root, documents }: Archive,
  mostRounds: number,
): Promise<Entrant[]> {
  const ours: Program = { args: [mortem, "lint"], cwd: root };
  const peers = PEERS.filter(({ most }) => documents <= most).map(
    (peer) => [peer.name, programOf(peer, modules, root)] as const,
  );
  const entrants: Entrant[] = [];
  const enter = async (name: string, program: Program, base: Program) => {
    const [toOurs] = await compare(
      () => timeOf(program),
      [() => timeOf(base)],
      Math.min(mostRounds, roundsFor(timeOf(program))),
    );
    if (toOurs === undefined) return;
    const onOneCore = program.onOneCore === true;
    const peak = onOneCore ? undefined : await mostHeldBy(program);
    entrants.push({ name, documents, onOneCore, toOurs, peak });
  };
  for (const [name, program] of [["mortem lint", ours] as const, ...peers])
    await enter(name, program, ours);
  if (!canPin()) return entrants;
  const pinned = (program: Program): Program => ({ ...program, onOneCore: true });
  for (const [name, program] of [["mortem lint", ours] as const, ...peers.slice(0, 1)])
    await enter(name, pinned(program), pinned(ours));
  return entrants;
}

function roundsFor(time: number): number {
  const fitting = Math.floor(PATIENCE / time);
  return fitting < 3 ? 1 : fitting;
}
