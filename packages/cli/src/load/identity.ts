/** Who a person of the population is to WhatsApp. Country code 999 belongs to nobody; `hotline fill` has its lower numbers. */
export const phoneOf = (user: number) => `9998${String(user).padStart(8, "0")}`;
export const nameOf = (user: number) => `Person ${user}`;
