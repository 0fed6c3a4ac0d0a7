import type { CountJob } from './background/count.js';
import { countTerms } from './background/count.js';
import type { CandidateJob } from './copies/candidates.js';
import { candidates } from './copies/candidates.js';
import type { FurnitureJob } from './copies/furniture.js';
import { suspects } from './copies/furniture.js';
import type { VerifyJob } from './copies/verify.js';
import { verify } from './copies/verify.js';
import type { ScanJob } from './corpus/scan.js';
import { scan } from './corpus/scan.js';
import type { GramBlockJob } from './separation/gram-blocks.js';
import { gramBlocks } from './separation/gram-blocks.js';
import type { GramTableJob } from './separation/gram-tables.js';
import { gramTables } from './separation/gram-tables.js';
import type { PageSuspectJob } from './separation/page-suspects.js';
import { pageSuspects } from './separation/page-suspects.js';
import type { SignatureJob } from './copies/sign.js';
import { signatures } from './copies/sign.js';
import { Kernel } from './kernel/kernel.js';
import { SharedMemory } from './kernel/memory.js';
import type { FrequenciesJob } from './stories/frequencies.js';
import { storyFrequencies } from './stories/frequencies.js';
import type { NamesJob } from './stories/names.js';
import { storyNames } from './stories/names.js';
import type { PairsJob } from './stories/pairs.js';
import { storyPairs } from './stories/pairs.js';
import type { TermListsJob } from './stories/term-lists.js';
import { termLists } from './stories/term-lists.js';
import type { VectorsJob } from './stories/vectors.js';
import { storyVectors } from './stories/vectors.js';
import type { StageBase } from './pool/stage-base.js';
import { Turn } from './pool/turn.js';

const stages = {
  termLists: (job: TermListsJob, kernel: Kernel, turn: Turn) => termLists(job, kernel, turn),
  storyFrequencies: (job: FrequenciesJob, kernel: Kernel, turn: Turn) => storyFrequencies(job, kernel, turn),
  storyVectors: (job: VectorsJob, kernel: Kernel, turn: Turn) => storyVectors(job, kernel, turn),
  storyNames: (job: NamesJob, kernel: Kernel, turn: Turn) => storyNames(job, kernel, turn),
  storyPairs: (job: PairsJob, kernel: Kernel, turn: Turn) => storyPairs(job, kernel, turn),
  countTerms: (job: CountJob, kernel: Kernel, turn: Turn) => countTerms(job, kernel, turn),
  scan: (job: ScanJob, kernel: Kernel, turn: Turn) => scan(job, kernel, turn),
  suspects: (job: FurnitureJob, kernel: Kernel, turn: Turn) => suspects(job, kernel, turn),
  candidates: (job: CandidateJob, kernel: Kernel, turn: Turn) => candidates(job, kernel, turn),
  verify: (job: VerifyJob, kernel: Kernel, turn: Turn) => verify(job, kernel, turn),
  signatures: (job: SignatureJob, kernel: Kernel, turn: Turn) => signatures(job, kernel, turn),
  gramBlocks: (job: GramBlockJob, kernel: Kernel, turn: Turn) => gramBlocks(job, kernel, turn),
  pageSuspects: (job: PageSuspectJob, kernel: Kernel, turn: Turn) => pageSuspects(job, kernel, turn),
  gramTables: (job: GramTableJob, kernel: Kernel, turn: Turn) => gramTables(job, kernel, turn),
};

export type StageName = keyof typeof stages;

/** The kernel that this thread made for the memory it worked on last. */
let last: { key: number; kernel: Kernel } | undefined;

/** A worker thread's share of a stage. */
export async function runStage(name: StageName, job: StageBase, thread: number): Promise<unknown> {
  if (last?.key !== job.key) last = { key: job.key, kernel: new Kernel(SharedMemory.attach(job.memory), job.module, job.limits) };
  const { kernel } = last;
  return stages[name](job as never, kernel, new Turn(kernel.shared.control, thread));
}
