/** Where the time of a run goes: seconds by phase. Phases do not nest. */
export class Clock {
  readonly seconds: Record<string, number> = {};

  time<Result>(phase: string, work: () => Result): Result {
    const begun = performance.now();
    const result = work();
    this.seconds[phase] = (this.seconds[phase] ?? 0) + (performance.now() - begun) / 1000;
    return result;
  }
}
