import './experimental.ts';
import memoryDriver from 'unstorage/drivers/memory';
import { applyMigrations } from './migrations.ts';
import { type Backend, openProject, type ProjectOptions } from './project.ts';

export type BackendOptions = Omit<ProjectOptions, 'storageDriver'> & {
  /** Where Storage keeps bytes; memory when left out. */
  storageDriver?: ProjectOptions['storageDriver'];
};

/**
 * A whole Supabase project in this process, with migrations applied.
 * Only one process may open a `dataDir` at a time (see lock.ts).
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const project = await openProject({ ...options, storageDriver: options.storageDriver ?? memoryDriver() });
  await applyMigrations(project.sql);
  return project;
}
