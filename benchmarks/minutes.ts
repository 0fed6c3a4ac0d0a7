/** A time in words, as precise as a forecast is. */
export function showMinutes(minutes: number): string {
  if (minutes < 1) return 'under a minute';
  return minutes < 90 ? `about ${Math.round(minutes)} min` : `about ${(minutes / 60).toFixed(1)} h`;
}
