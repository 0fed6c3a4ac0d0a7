/** Components by breadth-first search: the slow twin of src/copies/components.ts. Labels are the smallest item of each component. */
export function breadthFirstComponents(count: number, edges: readonly (readonly [number, number])[]): number[] {
  const labels = Array.from({ length: count }, () => -1);
  for (let start = 0; start < count; start++) {
    if (labels[start] !== -1) continue;
    labels[start] = start;
    const queue = [start];
    for (const item of queue) {
      for (const [a, b] of edges) {
        const next = a === item ? b : b === item ? a : item;
        if (labels[next] !== -1) continue;
        labels[next] = start;
        queue.push(next);
      }
    }
  }
  return labels;
}
