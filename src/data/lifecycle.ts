import type { ResourceCallbacks } from 'react-admin';
import { keySearchTerm } from '../consultations/keySearch.ts';

/** What happens around a write, one entry a resource. */
export const lifecycle: ResourceCallbacks[] = [
  {
    resource: 'consultation_keys',
    beforeGetList: async (params) =>
      typeof params.filter?.q === 'string'
        ? { ...params, filter: { ...params.filter, q: keySearchTerm(params.filter.q) } }
        : params,
  },
  {
    resource: 'staff_invitations',
    // The invitation is found by the address that the person signs up with: lower case, no blanks.
    beforeCreate: async (params) => ({
      ...params,
      data: {
        ...params.data,
        email: String(params.data.email ?? '')
          .trim()
          .toLowerCase(),
      },
    }),
  },
];
