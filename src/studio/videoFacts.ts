import { clock, megabytes, type RenderJob } from './renderJob.ts';

/** Facts of a finished video as label and value, only those that are known. */
export function videoFacts(job: RenderJob): { label: string; value: string }[] {
  const { duration_seconds, file_size_bytes, resolution, generation_time_seconds } = job;
  const facts: [string, string | null | undefined][] = [
    ['Length', duration_seconds === null ? null : clock(duration_seconds)],
    ['Size', file_size_bytes === null ? null : megabytes(file_size_bytes)],
    ['Resolution', resolution?.replace('x', ' × ')],
    ['Rendered in', generation_time_seconds === null ? null : clock(generation_time_seconds)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
