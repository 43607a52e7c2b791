import { pageAddress } from '../data/address.ts';

/** Where members redeem keys; without a setting the page that comes with the console. */
const redeemUrl: string = import.meta.env.VITE_REDEEM_URL ?? pageAddress('/redeem');

/** A link that fills the key in. After the `#`, which browsers keep to themselves: no server's log sees a key. */
export const redeemLink = (key: string) => `${redeemUrl}#${encodeURIComponent(key)}`;
