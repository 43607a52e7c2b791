import { parseArgs } from 'node:util';
import { provision } from './provision.ts';

/** `npm run db:apply -- --url postgres://…` */
const { values } = parseArgs({ options: { url: { type: 'string' } } });
if (!values.url) {
  console.error('Say which database: npm run db:apply -- --url postgres://user:password@host:5432/database');
  process.exit(2);
}
try {
  const applied = await provision(values.url);
  console.log(
    applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply: the database is current.',
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
