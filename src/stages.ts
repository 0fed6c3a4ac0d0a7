import { Kernel } from './kernel/kernel.js';
import { SharedMemory } from './kernel/memory.js';
import type { StageBase } from './pool/stage-base.js';
import { Turn } from './pool/turn.js';

/** A thread's share of a stage. */
type Stage = (job: never, kernel: Kernel, turn: Turn) => unknown;

/** Every stage, loaded when it is first run: a thread that only reads should not wait for what separates pages. */
const stages = {
  scan: async () => (await import('./corpus/scan.js')).scan,
  suspects: async () => (await import('./copies/furniture.js')).suspects,
  candidates: async () => (await import('./copies/candidates.js')).candidates,
  verify: async () => (await import('./copies/verify.js')).verify,
  signatures: async () => (await import('./copies/sign.js')).signatures,
  countTerms: async () => (await import('./background/count.js')).countTerms,
  termLists: async () => (await import('./stories/term-lists.js')).termLists,
  storyFrequencies: async () => (await import('./stories/frequencies.js')).storyFrequencies,
  storyVectors: async () => (await import('./stories/vectors.js')).storyVectors,
  storyNames: async () => (await import('./stories/names.js')).storyNames,
  storyPairs: async () => (await import('./stories/pairs.js')).storyPairs,
  gramBlocks: async () => (await import('./separation/gram-blocks.js')).gramBlocks,
  gramTables: async () => (await import('./separation/gram-tables.js')).gramTables,
  pageSuspects: async () => (await import('./separation/page-suspects.js')).pageSuspects,
  signSuspects: async () => (await import('./separation/sign-suspects.js')).signSuspects,
} satisfies Record<string, () => Promise<Stage>>;

export type StageName = keyof typeof stages;

/** The kernel that this thread made for the memory it worked on last. */
let last: { key: number; kernel: Kernel } | undefined;

/** A worker thread's share of a stage; `undefined` if the stage was over before it could begin. */
export async function runStage(name: StageName, job: StageBase, thread: number, run: number): Promise<{ result: unknown } | undefined> {
  const stage: Stage = await stages[name]();
  const shared = last?.key === job.key ? last.kernel.shared : SharedMemory.attach(job.memory);
  const turn = new Turn(shared.control, thread);
  if (!turn.begin(run)) return undefined;
  if (last?.key !== job.key) last = { key: job.key, kernel: new Kernel(shared, job.module, job.limits) };
  return { result: await stage(job as never, last.kernel, turn) };
}
