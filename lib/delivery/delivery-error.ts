/** Something that cannot be delivered as it is; the message says where, why and what to do. */
export class DeliveryError extends Error {
  override name = "DeliveryError";
}
