import type { ResourceCallbacks } from 'react-admin';

/** What happens around a write, one entry a resource. */
export const lifecycle: ResourceCallbacks[] = [
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
