import { InvalidArgumentError } from 'commander';

/** Reads an option that says how many. */
export function parseCount(written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}
