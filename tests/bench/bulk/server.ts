import { postgresRunner } from '../../../supabase/local/provision.ts';
import { type RealPostgres, startPostgres } from '../../support/postgres.ts';
import { type BulkReport, fillBulk } from './fill.ts';
import type { BulkOptions } from './options.ts';

/** A real PostgreSQL with this project's migrations, filled: what a benchmark at size begins with. */
export async function startBulkPostgres(
  options: Partial<BulkOptions>,
): Promise<RealPostgres & { report: BulkReport[] }> {
  const server = await startPostgres();
  try {
    const session = await server.sql.reserve();
    const report = await fillBulk(postgresRunner(session), options);
    session.release();
    return { ...server, report };
  } catch (error) {
    await server.close();
    throw error;
  }
}
