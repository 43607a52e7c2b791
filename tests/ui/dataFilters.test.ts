import { describe, expect, it } from 'vitest';
import { allRows } from '../../src/data/allRows.ts';
import { searchFilter } from '../../src/data/search.ts';

describe('A search box', () => {
  it('looks through every searched column at once', () => {
    expect(searchFilter('staff_members', { q: 'anna', role: 'coach' }, ['full_name', 'email'])).toEqual({
      role: 'coach',
      '@or': { 'full_name@ilike': 'anna', 'email@ilike': 'anna' },
    });
  });

  it('joins words, which PostgREST would get as parameters that it refuses', () => {
    expect(searchFilter('x', { 'full_name@ilike': ' anna  lena ' })).toEqual({
      'full_name@ilike': 'anna*lena',
    });
  });

  it('leaves nothing in a term that means something inside or=(…)', () => {
    const filter = searchFilter('x', { q: 'a,b).or(c"d\\e' }, ['name']);
    expect(filter).toEqual({ '@or': { 'name@ilike': 'a*b*or*c*d*e' } });
  });

  it('is no filter while it is empty', () => {
    expect(searchFilter('x', { q: '  ' }, ['name'])).toEqual({});
  });

  it('fails loudly where nobody said what it looks through', () => {
    expect(() => searchFilter('planets', { q: 'mars' })).toThrow(/planets/);
  });
});

describe('Reading every row', () => {
  it('goes on past the page where the server stops', async () => {
    const all = Array.from({ length: 2300 }, (_, index) => index);
    const maxRows = 1000;
    const rows = await allRows<number>(async (from, to) => ({
      data: all.slice(from, Math.min(to + 1, from + maxRows)),
      error: null,
      status: 200,
    }));
    expect(rows).toEqual(all);
  });

  it('is as complete where the server gives less than asked for', async () => {
    const all = Array.from({ length: 1200 }, (_, index) => index);
    const rows = await allRows<number>(async (from) => ({
      data: all.slice(from, from + 500),
      error: null,
      status: 200,
    }));
    expect(rows).toHaveLength(1200);
  });
});
