import { formatUsd } from '../fields/format.ts';
import { clock, isCard, megabytes, type RenderJob } from './renderJob.ts';

/** What the worker measured beside the file's own facts. */
interface Measured {
  frames?: number;
  slowest?: { frame: number; ms: number }[];
}

/** Facts of a finished video as label and value, only those that are known. */
export function videoFacts(job: RenderJob): { label: string; value: string }[] {
  const { duration_seconds, file_size_bytes, resolution, generation_time_seconds } = job;
  const measured = (job.probe ?? {}) as Measured;
  const facts: [string, string | null | undefined][] = [
    ['Length', duration_seconds === null ? null : clock(duration_seconds)],
    ['Size', file_size_bytes === null ? null : megabytes(file_size_bytes)],
    ['Resolution', resolution?.replace('x', ' × ')],
    ['Rendered in', generation_time_seconds === null ? null : clock(generation_time_seconds)],
    ['Drawn by', job.engine && `${job.engine} engine`],
    ['Frames', measured.frames === undefined || isCard(job) ? null : `${measured.frames} drawn for it alone`],
    ['Slowest frames', measured.slowest?.map(({ frame, ms }) => `${frame} (${ms} ms)`).join(', ')],
    ['Cost', job.processing_cost === null ? null : formatUsd(job.processing_cost)],
    ['Content', job.content_hash?.slice(0, 16)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
