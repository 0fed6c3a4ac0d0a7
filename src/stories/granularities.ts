/** What a topic asks for, against an event: less likeness, and a longer time. */
export const granularities = { event: { likeness: 1, window: 9 }, topic: { likeness: 0.25, window: 60 } };
