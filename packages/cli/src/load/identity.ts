/** Who a person of the population is to WhatsApp. Country code 999 belongs to nobody. */
export const phoneOf = (user: number) => `999${String(user).padStart(9, "0")}`;
export const nameOf = (user: number) => `Person ${user}`;
