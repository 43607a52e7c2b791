import type { Lineage, LineageNode } from '../data/index.ts';
import { rowPath } from '../explorer/ownPages.ts';
import { formatCount } from '../fields/format.ts';

export const kindText: Readonly<Record<LineageNode['kind'], string>> = {
  version: 'Version',
  job: 'Fine-tuning job',
  dataset: 'Data set',
  examples: 'Examples',
  source: 'Source',
};

const tableOf = {
  version: 'ai_model_versions',
  job: 'ai_finetuning_jobs',
  dataset: 'ai_training_datasets',
  source: 'ai_knowledge_sources',
} as const;

/** Where a node's row is shown; examples are many rows, on the page of their data set. */
export function nodePath({ kind, id }: LineageNode): string | undefined {
  if (kind === 'examples') return rowPath('ai_training_datasets', id.split('/')[0] ?? '');
  return rowPath(tableOf[kind], id);
}

export const nodeName = ({ kind, label }: LineageNode) =>
  kind === 'examples' ? label.replaceAll('_', ' ') : label;

/** What matters about a node, on one line. */
export function factText({ kind, facts }: LineageNode): string {
  const text = (name: string) => String(facts[name] ?? '');
  switch (kind) {
    case 'version':
      return text('provider_model');
    case 'job':
      return facts.cost_usd === null ? text('status') : `${text('status')}, US$ ${text('cost_usd')}`;
    case 'dataset':
      return [
        text('state'),
        facts.example_count === null ? '' : `${formatCount(Number(facts.example_count))} examples`,
        text('content_hash').slice(0, 8),
      ]
        .filter(Boolean)
        .join(' · ');
    case 'examples':
      return `${formatCount(Number(facts.examples))} approved`;
    case 'source':
      return [text('type'), text('license')].filter(Boolean).join(' · ');
  }
}

/** A lineage as sentences, what was made last first: the graph for who doesn't see it. */
export function lineageLines({ nodes, edges }: Lineage): { node: LineageNode; madeOf: LineageNode[] }[] {
  const order = Object.keys(kindText);
  return [...nodes]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.label.localeCompare(b.label))
    .map((node) => ({
      node,
      madeOf: edges
        .filter(({ target }) => target === node.id)
        .flatMap(({ source }) => nodes.filter(({ id }) => id === source)),
    }));
}
