/** `6:02`, `1:06:02`: how long is left, or (below zero) how far the time is over. The words around it say which. @param milliseconds */
export function countdown(milliseconds: number): string {
  // What is left is rounded up and what is over down, so that the clock stands at 0:00 when the time is out and not a second before.
  const seconds = Math.abs(Math.ceil(milliseconds / 1_000));
  const two = (number: number): string => String(number).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
}
